package org.tadamun.petition.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * One entry of an attempt's log, which only ever grows.
 *
 * @param outcome for an outcome that is taken back, the one that stands again, PLANNED if none does
 * @param happenedLocal on the addressee's clock, null if nothing happened
 */
public record DeliveryStep(
    Instant at, String actor, DeliveryOutcome outcome, LocalDateTime happenedLocal, String note) {

  /** A {@link DeliveryStep} as stored: EclipseLink can write records, but not read them. */
  @Embeddable
  public static class Row {

    @Column(name = "recorded_at", nullable = false)
    private Instant at;

    @Column(name = "actor", nullable = false, length = DomainEntity.ACTOR_MAX)
    private String actor;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false, length = 16)
    private DeliveryOutcome outcome;

    @Column(name = "happened_local")
    private LocalDateTime happenedLocal;

    @Column(name = "note", length = 2 * DeliveryDetails.NOTE_MAX)
    private String note;

    protected Row() {}

    Row(DeliveryStep step) {
      this.at = step.at();
      this.actor = step.actor();
      this.outcome = step.outcome();
      this.happenedLocal = step.happenedLocal();
      this.note = step.note();
    }

    DeliveryStep step() {
      return new DeliveryStep(at, actor, outcome, happenedLocal, note);
    }
  }

  /** The first outcome since the attempt was last a mere plan; the attempt must have happened. */
  static DeliveryStep first(List<DeliveryStep> log) {
    int planned = log.size() - 1;
    while (log.get(planned).outcome().hasHappened()) {
      planned--;
    }
    return log.get(planned + 1);
  }

  /**
   * When the pack first left our hands, by the outcomes that stand; empty if it never did. A pack
   * that came back or was not answered counts, since it may have been read; one refused at the door
   * does not.
   */
  public static Optional<Instant> handedOver(List<DeliveryStep> log, ZoneId zone) {
    return standing(log).stream()
        .filter(step -> step.outcome().leavesOurHands())
        .findFirst()
        .map(step -> step.moment(zone));
  }

  private Instant moment(ZoneId zone) {
    return happenedLocal == null ? at : LocalTimes.first(happenedLocal, zone);
  }

  /** The steps of a log that still stand: the plan and all outcomes that were not taken back. */
  static List<DeliveryStep> standing(List<DeliveryStep> log) {
    List<DeliveryStep> left = new ArrayList<>();
    for (DeliveryStep step : log) {
      if (step.undoes(left)) {
        while (left.size() > 1 && left.getLast().outcome() != step.outcome()) {
          left.removeLast();
        }
      } else {
        left.add(step);
      }
    }
    return left;
  }

  private boolean undoes(List<DeliveryStep> standing) {
    return !standing.isEmpty() && standing.getLast().outcome().mayBeUndoneTo(outcome);
  }

  /**
   * Whether a step takes back the outcome before it. It has the outcome that stands again, and
   * would otherwise look like that outcome happening a second time.
   */
  public static boolean isTakingBack(List<DeliveryStep> log, int place) {
    return log.get(place).undoes(standing(log.subList(0, place)));
  }

  DeliveryStep withoutWords() {
    return new DeliveryStep(at, actor, outcome, happenedLocal, null);
  }
}
