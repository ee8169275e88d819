package org.tadamun.petition.delivery.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a campaign stands with one addressee, over all attempts.
 *
 * <p>Outcomes count by when they happened, not by when they were recorded. An acceptance stands: an
 * older letter that comes back, is refused or stays unanswered later does not change it. Only the
 * return of the accepted one itself ends it. An attempt that began after the newest acceptance
 * decides anew; refusals before it no longer count. A next step whose day has come makes it due in
 * any case.
 */
public enum DeliveryStanding {
  ACCEPTED,
  REFUSED_AND_POSTED,
  POSTED,
  REFUSED,
  /** Left at the door, returned, or never answered. */
  UNSETTLED,
  /** Nothing was attempted yet, or the day of a next step has come. */
  DUE;

  /**
   * Derives the standing of one addressee.
   *
   * @param attempts all of this addressee
   * @param today the campaign's day
   */
  public static DeliveryStanding of(List<Delivery> attempts, LocalDate today) {
    if (last(attempts).isEmpty()
        || attempts.stream().anyMatch(one -> one.isStepDue(today, attempts))) {
      return DUE;
    }
    Optional<Delivery> accepted = newest(attempts, one -> one.outcome().isTaken());
    List<Delivery> open =
        accepted
            .map(taken -> attempts.stream().filter(one -> one.beganAfter(taken)).toList())
            .orElse(attempts);
    return last(open).map(one -> after(one.outcome(), open)).orElse(ACCEPTED);
  }

  private static DeliveryStanding after(DeliveryOutcome last, List<Delivery> attempts) {
    return switch (last) {
      case ACCEPTED, MET -> ACCEPTED;
      case POSTED -> wasRefused(attempts) ? REFUSED_AND_POSTED : POSTED;
      case REFUSED -> REFUSED;
      case PLANNED, LEFT_AT_DOOR, RETURNED, NO_ANSWER -> UNSETTLED;
    };
  }

  /** The newest attempt that has happened. */
  public static Optional<Delivery> last(List<Delivery> attempts) {
    return newest(attempts, one -> one.outcome().hasHappened());
  }

  private static Optional<Delivery> newest(List<Delivery> attempts, Predicate<Delivery> which) {
    return attempts.stream()
        .filter(which)
        .max(Comparator.comparing(Delivery::moment).thenComparing(Delivery::id));
  }

  /** The earliest day of a next step that no attempt has followed. */
  public static Optional<LocalDate> nextDue(List<Delivery> attempts) {
    return attempts.stream()
        .filter(one -> one.isStepDue(LocalDate.MAX, attempts))
        .map(one -> one.details().nextDue())
        .min(Comparator.naturalOrder());
  }

  private static boolean wasRefused(List<Delivery> attempts) {
    return attempts.stream().anyMatch(one -> one.outcome() == DeliveryOutcome.REFUSED);
  }
}
