package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionOutcome;

/**
 * A hand-over of the signatures.
 *
 * @param deliveredAt when, to the minute; not before the opening and not in the future
 * @param deliveredTimeZone IANA zone of the place, in which the day is shown; null if not stated
 * @param deliveredTo to whom, in words, by language
 * @param deliveredSignatures the number stated in the pack that was handed over; null without a
 *     pack
 * @param signaturesAsOf the moment of that number; null without a pack
 */
@Schema(name = "PetitionHandover")
public record Handover(
    Instant deliveredAt,
    String deliveredTimeZone,
    LocalizedText deliveredTo,
    Long deliveredSignatures,
    Instant signaturesAsOf) {

  static Handover of(PetitionOutcome outcome) {
    return new Handover(
        outcome.deliveredAt(),
        outcome.deliveredTimeZone(),
        outcome.deliveredTo(),
        outcome.deliveredSignatures(),
        outcome.signaturesAsOf());
  }

  void applyTo(Petition petition, Instant now) {
    check(petition.openedAt(), now);
    petition.deliver(deliveredAt, deliveredTo, now);
    petition.correct(whole());
  }

  /** The hand-over with all its parts; {@link Petition#deliver} takes only moment and recipient. */
  private PetitionOutcome whole() {
    return new PetitionOutcome(
        deliveredAt,
        deliveredTimeZone,
        deliveredTo,
        deliveredSignatures,
        signaturesAsOf,
        null,
        null,
        null,
        null);
  }

  void check(Instant opened, Instant now) {
    Violations violations =
        new Violations()
            .required("deliveredAt", deliveredAt)
            .moment("deliveredAt", deliveredAt)
            .zone("deliveredTimeZone", deliveredTimeZone)
            .required("deliveredTo", deliveredTo)
            .texts("deliveredTo", deliveredTo, PetitionOutcome.WHO_MAX);
    happened(violations, "deliveredAt", deliveredAt, opened, now);
    stated(violations, opened, now);
    violations.throwIfAny();
  }

  /** Number and moment need each other; the moment cannot be after the hand-over. */
  private void stated(Violations violations, Instant opened, Instant now) {
    if (deliveredSignatures == null && signaturesAsOf == null) {
      return;
    }
    violations
        .required("deliveredSignatures", deliveredSignatures)
        .required("signaturesAsOf", signaturesAsOf)
        .moment("signaturesAsOf", signaturesAsOf);
    happened(violations, "signaturesAsOf", signaturesAsOf, opened, now);
    if (deliveredSignatures != null
        && (deliveredSignatures < 1 || deliveredSignatures > Petition.GOAL_MAX)) {
      violations.add("deliveredSignatures", "kernel.error.range", 1, Petition.GOAL_MAX);
    }
    if (signaturesAsOf != null
        && deliveredAt != null
        && signaturesAsOf.truncatedTo(ChronoUnit.MINUTES).isAfter(deliveredAt)) {
      violations.add("signaturesAsOf", "petition.error.after-handover");
    }
  }

  static void happened(
      Violations violations, String field, Instant moment, Instant opened, Instant now) {
    if (moment != null && moment.isAfter(now)) {
      violations.add(field, "petition.error.in-the-future");
    }
    if (moment != null
        && opened != null
        && moment.isBefore(opened.truncatedTo(ChronoUnit.MINUTES))) {
      violations.add(field, "petition.error.before-opening");
    }
  }
}
