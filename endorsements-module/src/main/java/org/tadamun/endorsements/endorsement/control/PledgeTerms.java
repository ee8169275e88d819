package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.boundary.StaffNames;

/** Checks the day and the owner of a promise. */
@Dependent
public class PledgeTerms {

  @EJB private CurrentActor actor;
  @EJB private StaffNames staff;

  /**
   * Adds what is wrong with the initial state to the other mistakes.
   *
   * @param country of the endorsement; null where it is not known yet
   */
  public void judge(
      long campaignId, String country, EndorsementStart beginning, Violations violations) {
    violations.required("state", beginning.state()).block("note", beginning.note(), Step.NOTE_MAX);
    if (beginning.state() == EndorsementState.PLEDGED) {
      violations
          .required("promisedBy", beginning.promisedBy())
          .day("promisedBy", beginning.promisedBy())
          .required("owner", beginning.owner());
      boolean named = beginning.owner() != null && !beginning.owner().isBlank();
      if (named) {
        wrong(campaignId, country, beginning.owner())
            .ifPresent(word -> violations.add("owner", word));
      }
    } else if (beginning.state() != null) {
      refusePromise("promisedBy", beginning.promisedBy(), violations);
      refusePromise("owner", beginning.owner(), violations);
    }
  }

  /** A day or owner without a promise would not be stored; the sender would believe that it was. */
  private static void refusePromise(String field, Object told, Violations violations) {
    if (told != null && !told.toString().isBlank()) {
      violations.add(field, "kernel.error.at-first-by", "commands/pledge");
    }
  }

  /** Records a promise, whose owner must be a staff member for this campaign and country. */
  public void pledge(Endorsement endorsement, LocalDate promisedBy, String owner, Step step) {
    endorsement.refuseUnlessPossible(EndorsementCommand.PLEDGE);
    new Violations().day("promisedBy", promisedBy).throwIfAny();
    refuseStranger(endorsement, owner);
    endorsement.pledge(promisedBy, owner, step);
  }

  /** Turns a received endorsement back into a promise; its owner must still be on the staff. */
  public void reopen(Endorsement endorsement, LocalDate promisedBy, String owner, Step step) {
    endorsement.refuseUnlessPossible(EndorsementCommand.NOT_RECEIVED);
    new Violations().day("promisedBy", promisedBy).throwIfAny();
    refuseStranger(endorsement, owner == null ? endorsement.owner() : owner);
    endorsement.notReceived(promisedBy, owner, step);
  }

  private void refuseStranger(Endorsement endorsement, String owner) {
    if (owner != null) {
      wrong(endorsement.campaignId(), endorsement.country(), owner)
          .ifPresent(
              word -> {
                throw new InvalidInput("owner", word);
              });
    }
  }

  /**
   * Why somebody cannot own a promise of this country: they could neither record that it arrived
   * nor let it lapse. Empty where they can; the system itself may name anybody.
   */
  private Optional<String> wrong(long campaignId, String country, String owner) {
    String permission = Permission.ENDORSEMENT_WRITE;
    boolean here =
        actor.isSystem()
            || country != null && isAmong(staff.who(permission, campaignId, country), owner);
    if (here) {
      return Optional.empty();
    }
    boolean somewhere = isAmong(staff.who(permission, campaignId), owner);
    if (!somewhere) {
      return Optional.of("kernel.error.choice");
    }
    return country == null ? Optional.empty() : Optional.of("endorsements.error.owner-elsewhere");
  }

  private static boolean isAmong(List<StaffNames.Colleague> colleagues, String owner) {
    return colleagues.stream().anyMatch(one -> one.publicId().equals(owner));
  }
}
