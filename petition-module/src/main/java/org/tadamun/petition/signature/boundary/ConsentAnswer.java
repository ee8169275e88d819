package org.tadamun.petition.signature.boundary;

import java.time.Instant;
import org.tadamun.petition.signature.entity.Consent;

/**
 * A signer's answer to a question of an organisation, with the words that he was shown.
 *
 * @param organisation its slug
 * @param country of whose authorities it is, where it is about those of one
 * @param givenAt when he gave it; of a yes that he took back, when he did so
 */
public record ConsentAnswer(
    String organisation,
    String purpose,
    String country,
    boolean granted,
    String textShown,
    Instant givenAt) {

  public static ConsentAnswer of(Consent consent) {
    return new ConsentAnswer(
        consent.organisation(),
        consent.purpose(),
        consent.country(),
        consent.isGranted(),
        consent.textShown(),
        consent.givenAt());
  }
}
