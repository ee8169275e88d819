package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.boundary.Beginning;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.boundary.StaffNames;

/** For which day something was promised, and who asks after it. */
@Dependent
public class Promises {

  @EJB private CurrentActor actor;
  @EJB private StaffNames staff;

  /** What a beginning needs, told with the other mistakes. */
  public void judge(long campaignId, Beginning beginning, Violations violations) {
    violations.required("state", beginning.state()).block("note", beginning.note(), Step.NOTE_MAX);
    if (beginning.state() == EndorsementState.PLEDGED) {
      violations
          .required("promisedBy", beginning.promisedBy())
          .day("promisedBy", beginning.promisedBy())
          .required("owner", beginning.owner());
      boolean named = beginning.owner() != null && !beginning.owner().isBlank();
      if (named && !isColleague(campaignId, beginning.owner())) {
        violations.add("owner", "kernel.error.choice");
      }
    }
  }

  /** Noted, with somebody of this campaign's staff who asks after it. */
  public void pledge(Endorsement endorsement, LocalDate promisedBy, String owner, Step step) {
    refuseStranger(endorsement, owner);
    endorsement.pledge(promisedBy, owner, step);
  }

  /** Asked after again, since nothing came; who has left the staff meanwhile does not. */
  public void reopen(Endorsement endorsement, LocalDate promisedBy, String owner, Step step) {
    refuseStranger(endorsement, owner == null ? endorsement.owner() : owner);
    endorsement.notReceived(promisedBy, owner, step);
  }

  private void refuseStranger(Endorsement endorsement, String owner) {
    if (owner != null && !isColleague(endorsement.campaignId(), owner)) {
      throw new InvalidInput("owner", "kernel.error.choice");
    }
  }

  /** The program itself names whom it was told. */
  private boolean isColleague(long campaignId, String owner) {
    return actor.isSystem()
        || staff.who(Permission.ENDORSEMENT_WRITE, campaignId).stream()
            .anyMatch(colleague -> colleague.publicId().equals(owner));
  }
}
