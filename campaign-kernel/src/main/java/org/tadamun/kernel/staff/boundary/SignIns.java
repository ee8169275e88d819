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
 * Signing in. Called by the program itself, since the caller is not known yet. For an unknown
 * address, a wrong password and a person shut out the answer is the same, after the same time.
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
   * Returns who signed in, or empty. A person with a second factor still needs a code ({@link
   * SecondFactors#isAsked}), is not signed in yet, and failed attempts still count.
   *
   * @param address where the request came from, for the throttle; it is not stored
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
   * Locks the account, so that a person who presses twice is let in twice. The person may have been
   * shut out, or have another password, since the password was compared.
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
      // Counts as an attempt until the code is there: nobody fills the trail with half sign-ins.
      throttle.halfway(staff.email(), address);
      audit.recordOwn("staff.code-asked", "staff", staff.publicId(), null, null);
    } else {
      throttle.succeeded(staff.email());
      staff.signIn(clock.instant());
      audit.recordOwn("staff.signed-in", "staff", staff.publicId(), null, null);
    }
    if (hashing.isOutdated(staff.passwordHash())) {
      // Only now is the password known.
      staff.strengthen(hashing.hash(password), clock.instant());
      audit.recordOwn("staff.password-hashed-anew", "staff", staff.publicId(), null, null);
    }
  }

  /** Returns who it is, read at each request: a role taken away is gone with the next one. */
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
