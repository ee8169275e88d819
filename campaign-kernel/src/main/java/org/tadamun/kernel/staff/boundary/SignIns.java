package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.staff.control.FailedSignIns;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.PasswordPolicy;
import org.tadamun.kernel.staff.control.SignInThrottle;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.control.factor.FactorDuty;
import org.tadamun.kernel.staff.control.factor.Factors;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;

/**
 * Signing in. Called by the program itself, since nobody is known yet. An unknown address, a wrong
 * password and a person shut out are the same answer after the same time.
 */
@Stateless
public class SignIns {

  @EJB private AuditTrail audit;
  @EJB private FailedSignIns failures;
  @Inject private StaffDirectory directory;
  @Inject private PasswordHashing hashing;
  @Inject private SignInThrottle throttle;
  @Inject private Factors factors;
  @Inject private FactorDuty duty;
  @Inject private Clock clock;

  /**
   * Who signed in, or empty. Of whoever has a second factor a code is still asked ({@link
   * SecondFactors#isAsked}): he is not in, and the brake on guessing goes on.
   *
   * @param address from where, for the throttle; it is not kept
   */
  @RolesAllowed(Permission.SYSTEM)
  public Optional<StaffIdentity.Shown> signIn(String email, String password, String address) {
    String account = StaffDirectory.canonical(email);
    throttle.refuseTooMany(account, address);
    Optional<StaffMember> found =
        directory.byEmail(account).filter(staff -> staff.state() == StaffState.ACTIVE);
    String typed = password == null || password.length() > PasswordPolicy.MOST ? "" : password;
    boolean right = hashing.isRight(typed, found.map(StaffMember::passwordHash).orElse(null));
    if (!right || found.filter(staff -> isStill(staff, typed)).isEmpty()) {
      throttle.failed(account, address);
      failures.record(found.map(StaffMember::publicId).orElse(null));
      return Optional.empty();
    }
    found.ifPresent(staff -> enter(staff, typed, address));
    return found.map(StaffIdentity.Shown::of);
  }

  /**
   * From now on he is locked, so that who presses twice is let in twice. Somebody may have shut him
   * out, or he may have another password, since his was compared.
   */
  private boolean isStill(StaffMember staff, String password) {
    String compared = staff.passwordHash();
    directory.lock(staff);
    return staff.state() == StaffState.ACTIVE
        && (compared.equals(staff.passwordHash())
            || hashing.isRight(password, staff.passwordHash()));
  }

  private void enter(StaffMember staff, String password, String address) {
    if (factors.isOn(staff)) {
      // Until the code is there it counts as an attempt: nobody fills the trail with half ones.
      throttle.halfway(staff.email(), address);
      audit.recordOwn("staff.code-asked", "staff", staff.publicId(), null, null);
    } else {
      throttle.succeeded(staff.email());
      staff.signIn(clock.instant());
      audit.recordOwn("staff.signed-in", "staff", staff.publicId(), null, null);
    }
    if (hashing.isOutdated(staff.passwordHash())) {
      // Now or never: at no other time is the password known.
      staff.strengthen(hashing.hash(password), clock.instant());
      audit.recordOwn("staff.password-hashed-anew", "staff", staff.publicId(), null, null);
    }
  }

  /** Who it is, asked with each request: a role taken away is gone with the next one. */
  @RolesAllowed(Permission.SYSTEM)
  public Optional<StaffIdentity> identity(String publicId) {
    return directory
        .byPublicId(publicId)
        .filter(staff -> staff.state() == StaffState.ACTIVE)
        .map(this::identity);
  }

  private StaffIdentity identity(StaffMember staff) {
    List<RoleAssignment> roles = directory.rolesOf(staff);
    boolean due = duty.covers(roles) && !factors.isOn(staff);
    Set<String> permissions =
        roles.stream()
            .flatMap(given -> given.role().permissions().stream())
            .filter(permission -> !due || permission.equals(Permission.CONSOLE_READ))
            .collect(Collectors.toUnmodifiableSet());
    return new StaffIdentity(
        staff.publicId(),
        staff.name(),
        staff.email(),
        permissions,
        due,
        staff.credentialVersion(),
        staff.language(),
        staff.zone(),
        staff.theme());
  }
}
