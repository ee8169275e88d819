package org.tadamun.petition.signature.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.petition.signature.entity.name.SearchName;
import org.tadamun.petition.signature.entity.rectification.SignerPart;

/**
 * A signer's own words, without the mail address.
 *
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param language BCP 47: the language in which the signer read the text and gets mails; {@link
 *     #NO_LANGUAGE} where the signer is erased
 */
public record Signer(
    String givenName,
    String familyName,
    String country,
    String locality,
    String organisation,
    String language,
    Visibility visibility) {

  /** The language of an erased signer: undetermined, in BCP 47. */
  public static final String NO_LANGUAGE = "und";

  public String fullName() {
    return familyName == null ? givenName : givenName + " " + familyName;
  }

  /** The forms of the name by which lists find it. */
  SearchName searchName() {
    return SearchName.of(givenName, familyName);
  }

  /** The parts in which another signer differs; visibility is not one of them. */
  public Set<SignerPart> differsIn(Signer other) {
    return Arrays.stream(SignerPart.values())
        .filter(part -> !Objects.equals(of(part), other.of(part)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SignerPart.class)));
  }

  private String of(SignerPart part) {
    return switch (part) {
      case GIVEN_NAME -> givenName;
      case FAMILY_NAME -> familyName;
      case COUNTRY -> country;
      case LOCALITY -> locality;
      case ORGANISATION -> organisation;
      case LANGUAGE -> language;
    };
  }

  /**
   * Narrows the visibility to this one: an unconfirmed signature must not allow more than it did
   * before.
   */
  public Signer seenByNoMoreThan(Visibility earlier) {
    Visibility both = earlier.isWithin(visibility) ? earlier : visibility;
    return new Signer(givenName, familyName, country, locality, organisation, language, both);
  }

  /** Without what only an imported file said: the owner's own confirmation must not cover that. */
  Signer withNameAlone() {
    return new Signer(givenName, familyName, country, null, null, language, Visibility.ANONYMOUS);
  }

  /** Without anything that identifies the person; the country stays. */
  Signer anonymous() {
    return new Signer(null, null, country, null, null, language, Visibility.ANONYMOUS);
  }
}
