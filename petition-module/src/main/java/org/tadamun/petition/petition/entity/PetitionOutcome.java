package org.tadamun.petition.petition.entity;

import java.time.DateTimeException;
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

  /** As the number of a correction: none was handed over, and what was written down is wrong. */
  public static final Long NO_PACK = 0L;

  public static final PetitionOutcome NONE =
      new PetitionOutcome(null, null, null, null, null, null, null, null, null);
  public static final int WHO_MAX = 300;
  public static final int ANSWER_MAX = 4000;

  private static final PetitionOutcome LETTER =
      new PetitionOutcome(null, null, null, NO_PACK, null, null, null, null, null);

  /** A place that nobody typed is none, whoever sends it, or has stored it, as an empty text. */
  public PetitionOutcome {
    deliveredTimeZone = place(deliveredTimeZone);
    answeredTimeZone = place(answeredTimeZone);
  }

  private static String place(String typed) {
    return typed == null || typed.isBlank() ? null : typed;
  }

  public boolean hasAnswer() {
    return answeredAt != null || answeredTimeZone != null || answeredBy != null || answer != null;
  }

  /** The clock of the hand-over's day: that of the place, else the campaign's. */
  public ZoneId deliveredZone(ZoneId campaign) {
    return clock(deliveredTimeZone, campaign);
  }

  /** The same of the answer's day. */
  public ZoneId answeredZone(ZoneId campaign) {
    return clock(answeredTimeZone, campaign);
  }

  /** No row takes down the page that shows it: a zone that this Java does not know is none. */
  private static ZoneId clock(String place, ZoneId campaign) {
    try {
      return place == null ? campaign : ZoneId.of(place);
    } catch (DateTimeException unknown) {
      return campaign;
    }
  }

  /**
   * What is given here, and the other's where nothing is; with {@link #NO_PACK} neither number nor
   * moment of the other's.
   */
  public PetitionOutcome orElse(PetitionOutcome other) {
    boolean none = NO_PACK.equals(deliveredSignatures);
    return new PetitionOutcome(
        either(deliveredAt, other.deliveredAt),
        either(deliveredTimeZone, other.deliveredTimeZone),
        either(deliveredTo, other.deliveredTo),
        none ? null : either(deliveredSignatures, other.deliveredSignatures),
        none ? signaturesAsOf : either(signaturesAsOf, other.signaturesAsOf),
        either(answeredAt, other.answeredAt),
        either(answeredTimeZone, other.answeredTimeZone),
        either(answeredBy, other.answeredBy),
        either(answer, other.answer));
  }

  /** The same as a correction that takes the pack out where none is given here. */
  public PetitionOutcome orNoPack() {
    return orElse(LETTER);
  }

  private static <T> T either(T given, T other) {
    return given == null ? other : given;
  }
}
