package org.tadamun.petition.signature.entity.rectification;

/**
 * The words of a signer that staff may correct. Not the mail address: by it a signature counts only
 * once, and it proves the consents. Not the visibility either: staff must not widen it.
 */
public enum SignerPart {
  GIVEN_NAME("givenName"),
  FAMILY_NAME("familyName"),
  COUNTRY("country"),
  LOCALITY("locality"),
  ORGANISATION("organisation"),
  LANGUAGE("language");

  private final String field;

  SignerPart(String field) {
    this.field = field;
  }

  /** The field's name in the API. */
  public String field() {
    return field;
  }
}
