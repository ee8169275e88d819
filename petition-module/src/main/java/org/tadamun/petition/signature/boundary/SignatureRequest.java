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
 * @param pass the code of an event pass, where many sign behind one address; one that is not valid
 *     now changes nothing
 */
@Schema(name = "SignatureRequest")
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
    Source source,
    @Schema(
            description =
                "The code of an event pass, where many sign behind one address. One that is not"
                    + " valid now changes nothing: the ordinary rate decides, and answers 429 with"
                    + " Retry-After.")
        String pass) {

  /** The answer to one question; nothing is ticked beforehand. */
  public record ConsentGiven(String organisation, String purpose, Boolean granted) {}

  /**
   * The link's own codes.
   *
   * @param via the code of a signer's personal link; an unknown one changes nothing
   */
  @Schema(name = "LinkSource")
  public record Source(
      String medium,
      String campaign,
      String referrer,
      @Schema(
              description =
                  "The code of a signer's personal link, on which the confirmation is counted. An"
                      + " unknown one changes nothing.")
          String via) {}
}
