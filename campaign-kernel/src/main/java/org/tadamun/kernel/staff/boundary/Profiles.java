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

/** One's own name, language, time zone and theme, and one's sessions. */
@Stateless
public class Profiles {

  @EJB private AuditTrail audit;
  @Inject private StaffDirectory directory;
  @Inject private Languages languages;
  @Inject private Clock clock;

  /** What is typed about oneself. */
  public record Draft(String name, String language, String zone, Theme theme) {}

  /**
   * Where who acts now is written to.
   *
   * @param language of the console, BCP 47
   */
  public record Own(String email, String language) {}

  /**
   * Oneself.
   *
   * @throws org.tadamun.kernel.problem.boundary.NotFound where a key acts
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE})
  public Own own() {
    StaffMember staff = directory.self();
    return new Own(staff.email(), staff.language());
  }

  /**
   * All sessions of one's own; the caller renews the one in which he is, by what this gives. Not
   * where that one has been ended since it asked: else who was put out would put out its owner.
   *
   * @param version of the credentials by which the session of the caller was opened
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
