package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.Theme;
import org.tadamun.kernel.text.boundary.Languages;

/** The caller's own name, language, time zone, theme and sessions. */
@Stateless
public class Profiles {

  @EJB private AuditTrail audit;
  @Inject private StaffDirectory directory;
  @Inject private Languages languages;
  @Inject private Clock clock;

  /** What staff members enter about themselves. */
  public record Draft(String name, String language, String zone, Theme theme) {}

  /**
   * Where mails to the caller go.
   *
   * @param language of the console, BCP 47
   */
  public record Own(String email, String language) {}

  /**
   * The caller's own address and language.
   *
   * @throws org.tadamun.kernel.problem.boundary.NotFound if a key acts
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE})
  public Own own() {
    StaffMember staff = directory.self();
    return new Own(staff.email(), staff.language());
  }

  /**
   * Ends all of the caller's sessions; the caller renews the present one by what this returns.
   * Refused if that session has been ended meanwhile: otherwise a person who was put out could put
   * out the owner.
   *
   * @param version of the credentials with which the caller's session was opened
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public StaffIdentity.Shown endSessions(int version) {
    StaffMember staff = directory.self();
    directory.lock(staff);
    if (staff.credentialVersion() != version) {
      throw new BusinessException(ProblemType.WRONG_STATE, "kernel.state.too-late");
    }
    staff.endSessions(clock.instant());
    audit.record("staff.sessions-ended", "staff", staff.publicId(), null, null, null);
    return StaffIdentity.Shown.of(staff);
  }

  @RolesAllowed(Permission.CONSOLE_READ)
  public void edit(Draft draft) {
    Violations violations =
        new Violations()
            .required("name", draft.name())
            .line("name", draft.name(), StaffMember.NAME_MAX)
            .required("zone", draft.zone())
            .zone("zone", draft.zone())
            .required("theme", draft.theme());
    if (draft.language() == null || !languages.isShipped(draft.language())) {
      violations.add("language", "kernel.error.choice");
    }
    violations.throwIfAny();
    StaffMember staff = directory.self();
    Draft present = new Draft(staff.name(), staff.language(), staff.zone(), staff.theme());
    Draft wanted = new Draft(draft.name().strip(), draft.language(), draft.zone(), draft.theme());
    if (wanted.equals(present)) {
      return;
    }
    staff.introduce(wanted.name(), wanted.language(), wanted.zone(), clock.instant());
    staff.choose(wanted.theme(), clock.instant());
    audit.record("staff.profile-edited", "staff", staff.publicId(), null, null, null);
  }
}
