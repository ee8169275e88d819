package org.tadamun.petition.signature.boundary.link;

import java.util.List;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * The token from the mail, with what is chosen anew; what is absent stays as it is.
 *
 * @param toTarget whether the name may also go to authorities of the target country
 * @param consents which of those that he gave he takes back; none can be given here
 */
public record ChoiceRequest(
    String token,
    Visibility visibility,
    String language,
    Boolean toTarget,
    List<ConsentGiven> consents) {

  String requiredToken() {
    return new TokenRequest(token).required();
  }

  boolean choosesNothing() {
    return visibility == null && language == null && toTarget == null && consents == null;
  }

  OwnChoices choices() {
    return new OwnChoices(visibility, language, toTarget, consents);
  }
}
