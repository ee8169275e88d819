package org.tadamun.petition.petition.entity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What happened to a petition after its end; null parts have not happened or are not known. Days
 * are those in the time zone of the place, as photographs and the embassy's records have them.
 *
 * @param deliveredTimeZone IANA zone of the place of the hand-over
 * @param deliveredTo to whom the signatures were handed over, in words
 * @param deliveredSignatures the number stated in the pack that was handed over
 * @param signaturesAsOf the moment of that number
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

  /** The number in a correction that removes the pack: none was handed over. */
  public static final Long NO_PACK = 0L;

  public static final PetitionOutcome NONE =
      new PetitionOutcome(null, null, null, null, null, null, null, null, null);
  public static final int WHO_MAX = 300;
  public static final int ANSWER_MAX = 4000;

  private static final PetitionOutcome LETTER =
      new PetitionOutcome(null, null, null, NO_PACK, null, null, null, null, null);

  /** Treats a blank time zone as none, whether it was sent or stored. */
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

  /** The time zone for the day of the hand-over: that of the place, else the campaign's. */
  public ZoneId deliveredZone(ZoneId campaign) {
    return clock(deliveredTimeZone, campaign);
  }

  /** The time zone for the day of the answer: that of the place, else the campaign's. */
  public ZoneId answeredZone(ZoneId campaign) {
    return clock(answeredTimeZone, campaign);
  }

  /**
   * Falls back to the campaign for a zone that this Java does not know, so that its page is still
   * shown.
   */
  private static ZoneId clock(String place, ZoneId campaign) {
    try {
      return place == null ? campaign : ZoneId.of(place);
    } catch (DateTimeException unknown) {
      return campaign;
    }
  }

  /**
   * These parts, and the other's where these are null; {@link #NO_PACK} removes number and moment
   * of the other.
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

  /** This outcome as a correction that removes the pack if it has none. */
  public PetitionOutcome orNoPack() {
    return orElse(LETTER);
  }

  private static <T> T either(T given, T other) {
    return given == null ? other : given;
  }
}
