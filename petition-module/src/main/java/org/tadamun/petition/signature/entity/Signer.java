package org.tadamun.petition.signature.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.petition.signature.entity.name.SearchName;
import org.tadamun.petition.signature.entity.rectification.SignerPart;

/**
 * What a signer says of himself, without the address.
 *
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param language BCP 47: the language in which he read the text and is written to; {@link
 *     #NO_LANGUAGE} where nobody is left
 */
public record Signer(
    String givenName,
    String familyName,
    String country,
    String locality,
    String organisation,
    String language,
    Visibility visibility) {

  /** Of who is nobody any more: undetermined, in BCP 47. */
  public static final String NO_LANGUAGE = "und";

  public String fullName() {
    return familyName == null ? givenName : givenName + " " + familyName;
  }

  /** By which he is found in lists. */
  SearchName searchName() {
    return SearchName.of(givenName, familyName);
  }

  /** What of the person another one says otherwise; who may see the name is no part of it. */
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

  /** What was said before, and is not confirmed yet, allows no more to see the name than this. */
  public Signer seenByNoMoreThan(Visibility earlier) {
    Visibility both = earlier.isWithin(visibility) ? earlier : visibility;
    return new Signer(givenName, familyName, country, locality, organisation, language, both);
  }

  /**
   * Without what only a file has said of him, which his own confirmation must not make his word.
   */
  Signer withNameAlone() {
    return new Signer(givenName, familyName, country, null, null, language, Visibility.ANONYMOUS);
  }

  /** The same person with nothing left that tells who it is. */
  Signer anonymous() {
    return new Signer(null, null, country, null, null, language, Visibility.ANONYMOUS);
  }
}
