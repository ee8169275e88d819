package org.tadamun.petition.signature.boundary.own;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.signature.entity.consent.Consent;

/**
 * A signer's answer to a question of an organisation, with the words that he was shown.
 *
 * @param organisation its slug
 * @param country of whose authorities it is, where it is about those of one
 * @param textVersion by which these words are known again: it differs as soon as a letter of them
 *     does (ADR 239)
 * @param textLanguage in which these words are, which need not be his; null where it is not known
 * @param givenAt when he gave it; of a yes that he took back, when he did so
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

  /** By which these words are known again. */
  public static String version(String words) {
    return Sha256.hex(words.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH);
  }
}
