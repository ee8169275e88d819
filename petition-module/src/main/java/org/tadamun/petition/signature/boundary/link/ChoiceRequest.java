package org.tadamun.petition.signature.boundary.link;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * The token from the mail, with what its signer changes; what is absent stays as it is. An unknown
 * field is refused: who sends {@code withdraw} would believe that the signature is withdrawn.
 *
 * @param signer visibility and language as they are read; other fields in it cannot change
 * @param toTarget whether the name may also go to authorities of the target country
 * @param targetCountry the country named in that question; the present one where absent
 * @param consents the consents to take back; none can be given here
 */
@OnlyKnown
@Schema(name = "ChoiceRequest")
public record ChoiceRequest(
    String token,
    Visibility visibility,
    String language,
    @Schema(
            description =
                "Visibility and language as they are read. The rest of it cannot be changed, and is"
                    + " refused where it is another than is read.")
        Read signer,
    Boolean toTarget,
    @Schema(
            description =
                "The country that stood in the question to which toTarget is the answer, ISO 3166-1"
                    + " alpha-2. A yes is refused where the campaign is directed at another one by"
                    + " now; without it the present one is meant.")
        String targetCountry,
    List<ConsentGiven> consents) {

  static final ChoiceRequest NOTHING = new ChoiceRequest(null, null, null, null, null, null, null);

  private static final String PART = "signer.";

  /** A signer as a GET returns it. */
  @OnlyKnown
  @Schema(name = "ChosenSigner")
  public record Read(
      String givenName,
      String familyName,
      String country,
      String locality,
      String organisation,
      String language,
      Visibility visibility) {

    private Violations keeping(Signer present) {
      Violations mistakes = new Violations();
      keep(mistakes, "givenName", givenName, present.givenName());
      keep(mistakes, "familyName", familyName, present.familyName());
      keep(mistakes, "country", country, present.country());
      keep(mistakes, "locality", locality, present.locality());
      keep(mistakes, "organisation", organisation, present.organisation());
      return mistakes;
    }

    private static void keep(Violations mistakes, String part, String sent, String present) {
      if (sent != null && !sent.equals(present)) {
        mistakes.add(PART + part, "kernel.error.not-edited");
      }
    }
  }

  boolean choosesNothing() {
    return visibility == null
        && language == null
        && signer == null
        && toTarget == null
        && targetCountry == null
        && consents == null;
  }

  /**
   * The choices.
   *
   * @param present the signer as it is; asked only where {@link #signer} is sent
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where another name or place is sent,
   *     or two different values for one choice
   */
  OwnChoices choices(Supplier<Signer> present) {
    if (signer == null) {
      return new OwnChoices(visibility, language, toTarget, targetCountry, consents);
    }
    Signer now = present.get();
    Violations mistakes = signer.keeping(now);
    Visibility seen =
        one("visibility", visibility, signer.visibility(), now.visibility(), mistakes);
    String read = one("language", language, signer.language(), now.language(), mistakes);
    mistakes.throwIfAny();
    return new OwnChoices(seen, read, toTarget, targetCountry, consents);
  }

  /**
   * The value that is meant. One in {@link #signer} that equals the present value is no choice,
   * since a client may send back what it read. Of two different ones that is meant which differs
   * from the present.
   */
  private static <T> T one(String part, T sent, T asRead, T now, Violations mistakes) {
    if (asRead == null || asRead.equals(now)) {
      return sent;
    }
    if (sent == null) {
      return asRead;
    }
    if (!sent.equals(asRead) && !sent.equals(now)) {
      mistakes.add(PART + part, "kernel.error.too-many", 1);
    }
    return asRead;
  }

  /** The path of this field in the request. */
  String called(String field) {
    boolean inside = signer != null && field.equals("language") && language == null;
    return inside ? PART + field : field;
  }
}
