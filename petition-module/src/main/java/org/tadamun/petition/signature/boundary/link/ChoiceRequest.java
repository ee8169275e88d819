package org.tadamun.petition.signature.boundary.link;

import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * The token from the mail, with what is chosen anew; what is absent stays as it is.
 *
 * @param toTarget whether the name may also go to authorities of the target country
 */
public record ChoiceRequest(
    String token, Visibility visibility, String language, Boolean toTarget) {

  String requiredToken() {
    return new TokenRequest(token).required();
  }

  boolean choosesNothing() {
    return visibility == null && language == null && toTarget == null;
  }

  OwnSignature.Choices choices() {
    return new OwnSignature.Choices(visibility, language, toTarget);
  }
}
