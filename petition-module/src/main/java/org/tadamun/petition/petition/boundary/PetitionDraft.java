package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionFrame;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * The editable parts of a petition.
 *
 * @param addressees public ids
 */
public record PetitionDraft(
    PetitionText text,
    LocalizedText thanks,
    LocalizedText shareText,
    Long goal,
    Instant startsAt,
    Instant closesAt,
    List<String> addressees) {

  static final int ADDRESSEES_MAX = 50;

  public PetitionDraft {
    addressees = addressees == null ? List.of() : List.copyOf(addressees);
  }

  /** Creates a draft without a start and without addressees. */
  public PetitionDraft(
      PetitionText text, LocalizedText thanks, LocalizedText shareText, Long goal, Instant end) {
    this(text, thanks, shareText, goal, null, end, List.of());
  }

  /** This draft with another text. */
  public PetitionDraft with(PetitionText other) {
    return new PetitionDraft(other, thanks, shareText, goal, startsAt, closesAt, addressees);
  }

  /**
   * Reports all mistakes at once; returns the internal ids of the addressees.
   *
   * @param campaignId addressees of other campaigns count as unknown
   */
  List<Long> check(long campaignId, Addressees known, Violations violations) {
    judge(violations);
    List<String> wanted = addressees.stream().distinct().limit(ADDRESSEES_MAX).toList();
    List<Long> found =
        wanted.stream()
            .flatMap(id -> known.byPublicId(id).stream())
            .filter(one -> one.campaignId() == campaignId)
            .map(AddresseeView::id)
            .toList();
    if (found.size() < wanted.size()) {
      violations.add("addressees", "kernel.error.choice");
    }
    violations.throwIfAny();
    return found;
  }

  /**
   * Adds a violation if the edit would end signing that is possible now, as by a wrong year. It
   * would do so by an end in the past or a start in the future. To stop signing there are commands.
   *
   * @param present the petition now; an end that has passed may be sent again, and in a pause the
   *     start may be moved ahead
   */
  void judgeMoves(PetitionView present, Instant now, Violations violations) {
    if (present.state() != PetitionState.OPEN) {
      return;
    }
    boolean waits = present.pausedAt() != null || isAhead(present.startsAt(), now);
    if (isAhead(startsAt, now) && !waits) {
      violations.add("startsAt", "petition.error.start-moved-ahead");
    }
    boolean past = closesAt != null && !closesAt.isAfter(now);
    if (past && !isSame(closesAt, present.closesAt())) {
      violations.add("closesAt", "petition.error.end-moved-back");
    }
  }

  private static boolean isAhead(Instant moment, Instant now) {
    return moment != null && moment.isAfter(now);
  }

  /** Compared to the millisecond, since some clients drop microseconds. */
  private static boolean isSame(Instant sent, Instant present) {
    return present != null
        && sent.truncatedTo(ChronoUnit.MILLIS).equals(present.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Checks everything but the existence of addressees, which needs the database. */
  Violations judge(Violations violations) {
    text.judge(violations)
        .texts("thanks", thanks, Petition.THANKS_MAX)
        .texts("shareText", shareText, Petition.SHARE_MAX)
        .moment("startsAt", startsAt)
        .moment("closesAt", closesAt);
    if (goal != null && (goal < 0 || goal > Petition.GOAL_MAX)) {
      violations.add("goal", "kernel.error.range", 0, Petition.GOAL_MAX);
    }
    if (startsAt != null && closesAt != null && !closesAt.isAfter(startsAt)) {
      violations.add("closesAt", "petition.error.end-before-start");
    }
    if (addressees.size() > ADDRESSEES_MAX) {
      violations.add("addressees", "kernel.error.too-many", ADDRESSEES_MAX);
    }
    return violations;
  }

  /** Whether an edit to this draft would change nothing, in a petition that can be edited. */
  boolean isSaidBy(PetitionView present, List<Long> whom) {
    PetitionDraft told = PetitionRequest.told(present);
    Long wanted = goal == null || goal == 0 ? null : goal;
    PetitionDraft same =
        new PetitionDraft(text, thanks, shareText, wanted, startsAt, closesAt, told.addressees);
    return !present.state().isOver()
        && Set.copyOf(whom).equals(Set.copyOf(present.addressees()))
        && Changes.between(told, same).isEmpty();
  }

  PetitionFrame frame(List<Long> whom) {
    return new PetitionFrame(thanks, shareText, goal == null ? 0 : goal, startsAt, closesAt, whom);
  }
}
