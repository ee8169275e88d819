package org.tadamun.petition.petition.entity;

import java.time.Instant;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What came of a petition after its end; null where that has not happened.
 *
 * @param deliveredTo to whom the signatures were handed over, in words
 * @param answeredBy who answered, in words
 */
public record PetitionOutcome(
    Instant deliveredAt,
    LocalizedText deliveredTo,
    Instant answeredAt,
    LocalizedText answeredBy,
    LocalizedText answer) {

  public static final PetitionOutcome NONE = new PetitionOutcome(null, null, null, null, null);
  public static final int WHO_MAX = 300;
  public static final int ANSWER_MAX = 4000;

  public boolean hasAnswer() {
    return answeredAt != null || answeredBy != null || answer != null;
  }

  /** What is given here, and the other's where nothing is. */
  public PetitionOutcome orElse(PetitionOutcome other) {
    return new PetitionOutcome(
        deliveredAt == null ? other.deliveredAt : deliveredAt,
        deliveredTo == null ? other.deliveredTo : deliveredTo,
        answeredAt == null ? other.answeredAt : answeredAt,
        answeredBy == null ? other.answeredBy : answeredBy,
        answer == null ? other.answer : answer);
  }
}
