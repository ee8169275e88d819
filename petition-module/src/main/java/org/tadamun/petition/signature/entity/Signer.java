package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a signer says of himself, without the address.
 *
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param language BCP 47: the language in which he read the text and is written to
 */
@Embeddable
public record Signer(
    @Column(name = "given_name", length = Signature.NAME_MAX) String givenName,
    @Column(name = "family_name", length = Signature.NAME_MAX) String familyName,
    @Column(name = "country", nullable = false, length = 2) String country,
    @Column(name = "locality", length = Signature.LOCALITY_MAX) String locality,
    @Column(name = "organisation", length = Signature.ORGANISATION_MAX) String organisation,
    @Column(name = "language", nullable = false, length = 35) String language,
    @Enumerated(EnumType.STRING) @Column(name = "visibility", nullable = false, length = 10)
        Visibility visibility) {

  public String fullName() {
    return familyName == null ? givenName : givenName + " " + familyName;
  }

  /** The same person with nothing left that tells who it is. */
  Signer anonymous() {
    return new Signer(null, null, country, null, null, language, Visibility.ANONYMOUS);
  }
}
