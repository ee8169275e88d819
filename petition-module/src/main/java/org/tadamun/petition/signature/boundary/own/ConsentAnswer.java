package org.tadamun.petition.signature.boundary.own;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.signature.entity.consent.Consent;

/**
 * A signer's answer to a question of an organisation, with the words that were shown.
 *
 * @param organisation its slug
 * @param country whose authorities it is about; null where it is about none
 * @param textVersion identifies these words: it changes with every letter of them (ADR 239)
 * @param textLanguage the language of these words, which need not be the signer's; null where it is
 *     not known
 * @param givenAt when it was given; of a consent taken back, when that was
 */
public record ConsentAnswer(
    String organisation,
    String purpose,
    String country,
    boolean granted,
    String textShown,
    String textVersion,
    String textLanguage,
    Instant givenAt) {

  private static final int VERSION_LENGTH = 12;

  public static ConsentAnswer of(Consent consent) {
    return new ConsentAnswer(
        consent.organisation(),
        consent.purpose(),
        consent.country(),
        consent.isGranted(),
        consent.textShown(),
        version(consent.textShown()),
        consent.textLanguage(),
        consent.givenAt());
  }

  /** The identifier of these words. */
  public static String version(String words) {
    return Sha256.hex(words.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH);
  }
}
