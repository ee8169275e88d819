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
 * What is typed about a petition.
 *
 * @param addressees by their public ids
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

  /** To be signed as soon as it is open, addressed in its text alone. */
  public PetitionDraft(
      PetitionText text, LocalizedText thanks, LocalizedText shareText, Long goal, Instant end) {
    this(text, thanks, shareText, goal, null, end, List.of());
  }

  /** The same with another text. */
  public PetitionDraft with(PetitionText other) {
    return new PetitionDraft(other, thanks, shareText, goal, startsAt, closesAt, addressees);
  }

  /**
   * All mistakes at once; gives whom it addresses.
   *
   * @param campaignId addressees of another campaign are unknown in it
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
   * A mistake more where people can sign and could not any more, by a slip of the year: the end
   * would be moved to where it is past, or the start to where it is ahead. Whoever wants that
   * closes or pauses it.
   *
   * @param present as it stands there; an end that has passed by itself may stay, and a start may
   *     be put off while its campaign is paused
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

  /** As far as every client keeps it: some have no microseconds. */
  private static boolean isSame(Instant sent, Instant present) {
    return present != null
        && sent.truncatedTo(ChronoUnit.MILLIS).equals(present.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Everything but whether the addressees are there, which only the database knows. */
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

  /** Whether an edit to this would change nothing of a petition that can still be edited. */
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
