package org.tadamun.petition.petition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.tadamun.kernel.text.entity.LocalizedText;

/** How {@link PetitionOutcome} is kept. */
@Embeddable
public class PetitionOutcomeFields {

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Column(name = "delivered_to", length = 6500)
  private LocalizedText deliveredTo;

  @Column(name = "answered_at")
  private Instant answeredAt;

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
    PetitionOutcomeFields fields = delivered(deliveredAt, deliveredTo);
    fields.answeredAt = at;
    fields.answeredBy = by;
    fields.answer = text;
    return fields;
  }

  static PetitionOutcomeFields of(PetitionOutcome outcome) {
    return delivered(outcome.deliveredAt(), outcome.deliveredTo())
        .answered(outcome.answeredAt(), outcome.answeredBy(), outcome.answer());
  }

  PetitionOutcome asRecord() {
    return new PetitionOutcome(
        deliveredAt,
        LocalizedText.orNull(deliveredTo),
        answeredAt,
        LocalizedText.orNull(answeredBy),
        LocalizedText.orNull(answer));
  }
}
