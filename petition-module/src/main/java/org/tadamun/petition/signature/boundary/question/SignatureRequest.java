package org.tadamun.petition.signature.boundary.question;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.petition.version.entity.TextShown;

/**
 * What a signer sends, exactly as in the API.
 *
 * @param country ISO 3166-1 alpha-2, {@code ZZ} where the signer prefers not to say
 * @param language BCP 47: the language in which the signer read the text
 * @param visibility ANONYMOUS where absent
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
        String pass,
    @Schema(
            description =
                "The version that was shown, by default the present; 409 if another is signed now.")
        Integer version,
    @Schema(
            description =
                "The wording of it that was shown, which is stored; by default the present one.")
        Integer revision) {

  public SignatureRequest {
    language = Languages.canonical(language);
  }

  /** Without the text that was shown. */
  public SignatureRequest(
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
      String pass) {
    this(
        givenName,
        familyName,
        email,
        country,
        locality,
        organisation,
        language,
        visibility,
        consents,
        source,
        pass,
        null,
        null);
  }

  /** The text that was shown. */
  public TextShown shown() {
    return new TextShown(version, revision);
  }

  /**
   * The answer to one question; nothing is ticked beforehand.
   *
   * @param country whose authorities the question was about; null for the present target, and for
   *     every purpose but {@code TARGET}
   * @param textVersion of the sentence that was shown; null for that in the request's language
   */
  @Schema(name = "ConsentGiven")
  public record ConsentGiven(
      String organisation,
      @Schema(
              enumeration = {
                ConsentPurpose.NEWS,
                ConsentPurpose.CONTACT,
                ConsentPurpose.SHARE,
                ConsentPurpose.TARGET
              },
              description = AnswerTexts.PURPOSE)
          String purpose,
      Boolean granted,
      @Schema(description = AnswerTexts.COUNTRY) String country,
      @Schema(description = AnswerTexts.VERSION) String textVersion) {

    /** About no country, or the present target. */
    public ConsentGiven(String organisation, String purpose, Boolean granted) {
      this(organisation, purpose, granted, null);
    }

    /** In the sentence of the request's language. */
    public ConsentGiven(String organisation, String purpose, Boolean granted, String country) {
      this(organisation, purpose, granted, country, null);
    }
  }

  /** The codes of the link. Invalid ones are dropped, as in a link: they must cost no signature. */
  @Schema(name = "LinkSource")
  public record Source(
      @Schema(description = "What a link calls utm_medium." + CODE) String medium,
      @Schema(description = "What a link calls utm_campaign." + CODE) String campaign,
      @Schema(description = "What a link calls utm_source." + CODE) String referrer,
      @Schema(
              description =
                  "The code of a signer's personal link, on which the confirmation is counted. An"
                      + " unknown one changes nothing.")
          String via) {

    private static final String CODE =
        " A letter or digit and at most 59 more of A-Z a-z 0-9 . _ -; anything else is left"
            + " out, and so is what comes by another name than these four, as utm_source.";

    public Source {
      medium = Origin.codeOrNull(medium);
      campaign = Origin.codeOrNull(campaign);
      referrer = Origin.codeOrNull(referrer);
      via = Origin.codeOrNull(via);
    }
  }
}
