package org.tadamun.petition.delivery.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where we stand with one addressee, over all attempts; each has exactly one.
 *
 * <p>What happened decides, by when it did, not by when it was told. An acceptance stands: a letter
 * that was on its way already may come back, be refused or stay without an answer later, and says
 * nothing against it. What was accepted and comes back itself is accepted no more. Only what began
 * after the newest acceptance decides anew, and what was refused before it counts no longer. A next
 * step that is written down is due all the same.
 */
public enum DeliveryStanding {
  ACCEPTED,
  REFUSED_AND_POSTED,
  POSTED,
  REFUSED,
  /** Left at the door, come back, or never answered. */
  UNSETTLED,
  /** Nothing was attempted yet, or the day of the next step has come. */
  DUE;

  /**
   * @param attempts all of one addressee
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

  /** The newest that has happened. */
  public static Optional<Delivery> last(List<Delivery> attempts) {
    return newest(attempts, one -> one.outcome().hasHappened());
  }

  private static Optional<Delivery> newest(List<Delivery> attempts, Predicate<Delivery> which) {
    return attempts.stream()
        .filter(which)
        .max(Comparator.comparing(Delivery::moment).thenComparing(Delivery::id));
  }

  /** The earliest day of a next step that no other attempt was. */
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
