package org.tadamun.petition.signature.boundary.link;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * The token from the mail, with what is chosen anew; what is absent stays as it is.
 *
 * @param toTarget whether the name may also go to authorities of the target country
 * @param targetCountry the country that stood in that question; the present one where absent
 * @param consents which of those that he gave he takes back; none can be given here
 */
@Schema(name = "ChoiceRequest")
public record ChoiceRequest(
    String token,
    Visibility visibility,
    String language,
    Boolean toTarget,
    @Schema(
            description =
                "The country that stood in the question to which toTarget is the answer, ISO 3166-1"
                    + " alpha-2. A yes is refused where the campaign is directed at another one by"
                    + " now; without it the present one is meant.")
        String targetCountry,
    List<ConsentGiven> consents) {

  String requiredToken() {
    return new TokenRequest(token).required();
  }

  boolean choosesNothing() {
    return visibility == null
        && language == null
        && toTarget == null
        && targetCountry == null
        && consents == null;
  }

  OwnChoices choices() {
    return new OwnChoices(visibility, language, toTarget, targetCountry, consents);
  }
}
