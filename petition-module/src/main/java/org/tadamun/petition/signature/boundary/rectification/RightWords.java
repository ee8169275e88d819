package org.tadamun.petition.signature.boundary.rectification;

import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;

/**
 * All words of the signer as they should be, unchanged ones included.
 *
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param language BCP 47
 * @param asked how the person asked for it
 * @param reason why it was wrong
 */
public record RightWords(
    String givenName,
    String familyName,
    String country,
    String locality,
    String organisation,
    String language,
    ErasureRequestWay asked,
    RectificationReason reason) {

  Violations missing() {
    return new Violations().required("asked", asked).required("reason", reason);
  }

  /** Makes a request with these words, so that the rules of the form can check them. */
  SignatureRequest signed(Visibility seen) {
    return new SignatureRequest(
        givenName,
        familyName,
        null,
        country,
        locality,
        organisation,
        language,
        seen,
        null,
        null,
        null);
  }
}
