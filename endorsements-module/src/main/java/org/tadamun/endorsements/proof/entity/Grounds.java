package org.tadamun.endorsements.proof.entity;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The grounds on which an endorsement is published.
 *
 * @param consentOn the day on which the endorser agreed
 * @param consentText what they agreed to, in the words that they were shown or wrote
 */
public record Grounds(PublicationBasis basis, LocalDate consentOn, String consentText) {

  public static final int CONSENT_MAX = 2000;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Whether neither a basis nor a consent is named; then the former grounds apply again. */
  public static boolean areMissing(Grounds grounds) {
    return grounds == null || grounds.basis == null && !grounds.tellConsent();
  }

  /** Whether a consent is named, as basis or in addition to a public act. */
  boolean tellConsent() {
    return consentOn != null || !plain(consentText).isEmpty();
  }

  /** Whether the consent is the former or an older one; differences in blanks do not count. */
  public boolean repeatsConsentOf(Grounds former) {
    boolean sameDay = consentOn == null || consentOn.equals(former.consentOn);
    String words = plain(consentText);
    boolean sameWords = words.isEmpty() || words.equals(plain(former.consentText));
    return tellConsent() && (isBefore(former) || sameDay && sameWords);
  }

  private boolean isBefore(Grounds former) {
    return consentOn != null && former.consentOn != null && consentOn.isBefore(former.consentOn);
  }

  private static String plain(String words) {
    return words == null ? "" : BLANKS.matcher(words).replaceAll(" ").strip();
  }

  /**
   * Whether the grounds are still sufficient.
   *
   * @param askedOff the last day on which the endorser asked to be taken off, or null
   */
  public boolean holdsAfter(LocalDate askedOff) {
    return askedOff == null || basis == PublicationBasis.CONSENT && !consentOn.isBefore(askedOff);
  }
}
