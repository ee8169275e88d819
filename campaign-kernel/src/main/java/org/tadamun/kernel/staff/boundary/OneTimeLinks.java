package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.PasswordPolicy;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.control.StaffTokens;
import org.tadamun.kernel.staff.control.factor.Factors;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.staff.entity.TokenPurpose;

/**
 * Links by which the first administrator gets in, and gets in again if every password is lost. Only
 * a person at the server can make one. There is no default password.
 */
@Stateless
public class OneTimeLinks {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @Inject private StaffDirectory directory;
  @Inject private StaffTokens tokens;
  @Inject private PasswordHashing hashing;
  @Inject private Factors factors;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * What the person who uses the link enters.
   *
   * @param repeated the password, typed a second time
   */
  public record Draft(
      String name, String email, String password, String repeated, String language, String zone) {}

  /** Whether nobody can administer this installation. */
  @RolesAllowed(Permission.SYSTEM)
  public boolean isAdministratorNeeded() {
    return directory.administrators() == 0;
  }

  /** Makes a link for one hour and one use; earlier ones are void. */
  @RolesAllowed(Permission.SYSTEM)
  public String administratorLink() {
    StaffTokens.Issued link = tokens.issue(TokenPurpose.ADMINISTRATOR, null);
    audit.record("staff.administrator-link-made", "installation", "tadamun", null, null, null);
    return baseUrl.replaceAll("/+$", "") + "/console/first-sign-in?token=" + link.token();
  }

  @RolesAllowed(Permission.SYSTEM)
  public LinkView look(String token) {
    return LinkView.of(tokens.require(TokenPurpose.ADMINISTRATOR, token));
  }

  /**
   * Makes the named person an administrator, and the first one a coordinator too, so that they can
   * try everything. A second factor is removed, since a person at the server may have lost the
   * phone.
   */
  @RolesAllowed(Permission.SYSTEM)
  public StaffIdentity.Shown use(String token, Draft draft) {
    tokens.require(TokenPurpose.ADMINISTRATOR, token);
    Violations violations = new Violations();
    violations
        .required("name", draft.name())
        .line("name", draft.name(), StaffMember.NAME_MAX)
        .required("email", draft.email())
        .email("email", draft.email(), StaffMember.EMAIL_MAX)
        .required("language", draft.language())
        .language("language", draft.language())
        .required("zone", draft.zone())
        .zone("zone", draft.zone());
    PasswordPolicy.checkTwice(
        violations, draft.password(), draft.repeated(), draft.email(), draft.name());
    String hash = hashing.hash(draft.password());
    boolean first = isAdministratorNeeded();
    // Locked only now, since a hash and counting the administrators take their time.
    directory.lockAdministrators();
    Optional<StaffMember> known = directory.byEmail(draft.email());
    // The person may be using another link, which locks the account before the link.
    known.ifPresent(directory::lock);
    tokens.take(TokenPurpose.ADMINISTRATOR, token);
    String before = known.map(one -> one.state().name()).orElse(null);
    StaffMember staff = known.orElseGet(() -> join(draft));
    if (staff.state() == StaffState.INACTIVE) {
      staff.reactivate(hash, clock.instant());
    }
    staff.introduce(draft.name().strip(), draft.language(), draft.zone(), clock.instant());
    staff.choosePassword(hash, clock.instant());
    staff.signIn(clock.instant());
    give(staff, Role.ADMINISTRATOR);
    if (first) {
      give(staff, Role.COORDINATOR);
    }
    factors.remove(staff);
    tokens.revoke(null);
    tokens.revoke(staff);
    String after = staff.state() + (first ? " ADMINISTRATOR, COORDINATOR" : " ADMINISTRATOR");
    audit.record("staff.administrator-joined", "staff", staff.publicId(), null, before, after);
    return StaffIdentity.Shown.of(staff);
  }

  private StaffMember join(Draft draft) {
    String email = StaffDirectory.canonical(draft.email());
    StaffMember staff =
        new StaffMember(draft.name(), email, draft.language(), draft.zone(), clock.instant());
    em.persist(staff);
    // Somebody may have invited this address since it was looked up.
    UniqueViolation.refuseAt("email", StaffDirectory.MEANWHILE, em::flush);
    return staff;
  }

  private void give(StaffMember staff, Role role) {
    if (directory.rolesOf(staff).stream()
        .noneMatch(given -> given.role() == role && given.reach().isEverywhere())) {
      em.persist(new RoleAssignment(staff, role, null, null, clock.instant()));
    }
  }
}
