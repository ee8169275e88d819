package org.tadamun.petition.petition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The columns of a {@link PetitionOutcome}. */
@Embeddable
public class PetitionOutcomeFields {

  private static final int ZONE_MAX = 60;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Column(name = "delivered_zone", length = ZONE_MAX)
  private String deliveredZone;

  @Column(name = "delivered_to", length = 6500)
  private LocalizedText deliveredTo;

  @Column(name = "delivered_signatures")
  private Long deliveredSignatures;

  @Column(name = "signatures_as_of")
  private Instant signaturesAsOf;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_zone", length = ZONE_MAX)
  private String answeredZone;

  @Column(name = "answered_by", length = 6500)
  private LocalizedText answeredBy;

  @Column(name = "answer", length = 32000)
  private LocalizedText answer;

  protected PetitionOutcomeFields() {}

  static PetitionOutcomeFields delivered(Instant at, LocalizedText to) {
    PetitionOutcomeFields fields = new PetitionOutcomeFields();
    fields.deliveredAt = at;
    fields.deliveredTo = to;
    return fields;
  }

  PetitionOutcomeFields answered(Instant at, LocalizedText by, LocalizedText text) {
    PetitionOutcomeFields fields = of(asRecord());
    fields.answeredAt = at;
    fields.answeredBy = by;
    fields.answer = text;
    return fields;
  }

  static PetitionOutcomeFields of(PetitionOutcome outcome) {
    PetitionOutcomeFields fields = delivered(outcome.deliveredAt(), outcome.deliveredTo());
    fields.deliveredZone = outcome.deliveredTimeZone();
    fields.deliveredSignatures = outcome.deliveredSignatures();
    fields.signaturesAsOf = outcome.signaturesAsOf();
    fields.answeredAt = outcome.answeredAt();
    fields.answeredZone = outcome.answeredTimeZone();
    fields.answeredBy = outcome.answeredBy();
    fields.answer = outcome.answer();
    return fields;
  }

  PetitionOutcome asRecord() {
    return new PetitionOutcome(
        deliveredAt,
        deliveredZone,
        LocalizedText.orNull(deliveredTo),
        deliveredSignatures,
        signaturesAsOf,
        answeredAt,
        answeredZone,
        LocalizedText.orNull(answeredBy),
        LocalizedText.orNull(answer));
  }
}
