package org.tadamun.petition.delivery.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where we stand with one addressee, over all attempts; each has exactly one. */
public enum Standing {
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
  public static Standing of(List<Delivery> attempts, LocalDate today) {
    Optional<Delivery> last = last(attempts);
    if (last.isEmpty() || attempts.stream().anyMatch(one -> one.isStepDue(today, attempts))) {
      return DUE;
    }
    return switch (last.get().outcome()) {
      case ACCEPTED, MET -> ACCEPTED;
      case POSTED -> wasRefused(attempts) ? REFUSED_AND_POSTED : POSTED;
      case REFUSED -> REFUSED;
      case PLANNED, LEFT_AT_DOOR, RETURNED, NO_ANSWER -> UNSETTLED;
    };
  }

  /** The newest that has happened. */
  public static Optional<Delivery> last(List<Delivery> attempts) {
    return attempts.stream()
        .filter(one -> one.outcome().hasHappened())
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
