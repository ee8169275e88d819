package org.tadamun.petition.signature.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * What somebody sends who signs, exactly as in the API.
 *
 * @param country ISO 3166-1 alpha-2, {@code ZZ} where he would rather not say
 * @param language BCP 47: the language in which he read the text
 * @param visibility ANONYMOUS where absent
 */
public record SignatureRequest(
    String givenName,
    String familyName,
    String email,
    String country,
    String locality,
    String organisation,
    String language,
    Visibility visibility,
    List<ConsentGiven> consents,
    Source source) {

  /** The answer to one question; nothing is ticked beforehand. */
  public record ConsentGiven(String organisation, String purpose, Boolean granted) {}

  /** The link's own codes. */
  @Schema(name = "LinkSource")
  public record Source(String medium, String campaign, String referrer) {}
}
