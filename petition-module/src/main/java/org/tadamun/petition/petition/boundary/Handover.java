package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionOutcome;

/**
 * That the signatures were handed over.
 *
 * @param deliveredAt when, to the minute; not before the opening and not in the future
 * @param deliveredTo to whom, in words, by language
 */
@Schema(name = "PetitionHandover")
public record Handover(Instant deliveredAt, LocalizedText deliveredTo) {

  void applyTo(Petition petition, Instant now) {
    check(petition.openedAt(), now);
    petition.deliver(deliveredAt, deliveredTo, now);
  }

  void check(Instant opened, Instant now) {
    Violations violations =
        new Violations()
            .required("deliveredAt", deliveredAt)
            .moment("deliveredAt", deliveredAt)
            .required("deliveredTo", deliveredTo)
            .texts("deliveredTo", deliveredTo, PetitionOutcome.WHO_MAX);
    happened(violations, "deliveredAt", deliveredAt, opened, now);
    violations.throwIfAny();
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
