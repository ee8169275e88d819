package org.tadamun.petition.signature.boundary.link;

/**
 * The token from the mail. Whether it exists is checked by the use case. The path says what is
 * wanted, so other fields are ignored: no signature should stay unconfirmed, or stay at all,
 * because of one field too many.
 */
public record TokenRequest(String token) {

  static final String FIELD = "token";

  static final TokenRequest NOTHING = new TokenRequest(null);

  /**
   * The token.
   *
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where there is none, or a key
   */
  String required() {
    return LinkToken.required(FIELD, token);
  }
}
