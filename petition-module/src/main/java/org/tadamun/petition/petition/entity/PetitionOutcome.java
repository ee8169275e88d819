package org.tadamun.petition.petition.entity;

import java.time.Instant;
import java.time.ZoneId;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What came of a petition after its end; null where that has not happened, or is not known. Its
 * days are those on the clocks of the places: the photograph and the embassy's book have them so.
 *
 * @param deliveredTimeZone IANA zone of the place of the hand-over
 * @param deliveredTo to whom the signatures were handed over, in words
 * @param deliveredSignatures how many the pack stated that was handed over
 * @param signaturesAsOf of which moment that number is
 * @param answeredTimeZone IANA zone of the place of the answer
 * @param answeredBy who answered, in words
 */
public record PetitionOutcome(
    Instant deliveredAt,
    String deliveredTimeZone,
    LocalizedText deliveredTo,
    Long deliveredSignatures,
    Instant signaturesAsOf,
    Instant answeredAt,
    String answeredTimeZone,
    LocalizedText answeredBy,
    LocalizedText answer) {

  public static final PetitionOutcome NONE =
      new PetitionOutcome(null, null, null, null, null, null, null, null, null);
  public static final int WHO_MAX = 300;
  public static final int ANSWER_MAX = 4000;

  public boolean hasAnswer() {
    return answeredAt != null || answeredTimeZone != null || answeredBy != null || answer != null;
  }

  /** The clock of the hand-over's day: that of the place, else the campaign's. */
  public ZoneId deliveredZone(ZoneId campaign) {
    return deliveredTimeZone == null ? campaign : ZoneId.of(deliveredTimeZone);
  }

  /** The same of the answer's day. */
  public ZoneId answeredZone(ZoneId campaign) {
    return answeredTimeZone == null ? campaign : ZoneId.of(answeredTimeZone);
  }

  /** What is given here, and the other's where nothing is. */
  public PetitionOutcome orElse(PetitionOutcome other) {
    return new PetitionOutcome(
        either(deliveredAt, other.deliveredAt),
        either(deliveredTimeZone, other.deliveredTimeZone),
        either(deliveredTo, other.deliveredTo),
        either(deliveredSignatures, other.deliveredSignatures),
        either(signaturesAsOf, other.signaturesAsOf),
        either(answeredAt, other.answeredAt),
        either(answeredTimeZone, other.answeredTimeZone),
        either(answeredBy, other.answeredBy),
        either(answer, other.answer));
  }

  private static <T> T either(T given, T other) {
    return given == null ? other : given;
  }
}
