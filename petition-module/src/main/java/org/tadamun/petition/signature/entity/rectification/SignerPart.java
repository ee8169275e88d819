package org.tadamun.petition.signature.entity.rectification;

/**
 * What can be put right of a signer. Not his address: by it he counts once, and it proves what he
 * agreed to; nor who may see his name, which nobody widens for him.
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

  /** As a signer is read. */
  public String field() {
    return field;
  }
}
