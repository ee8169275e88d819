package org.tadamun.petition.signature.boundary.link;

/**
 * The token from the mail. Whether there is such a one, its own use case says. The address says
 * what is wished: what stands beside the token is passed over, so that nobody stays unconfirmed, or
 * stays named, for a word too many.
 */
public record TokenRequest(String token) {

  static final String FIELD = "token";

  static final TokenRequest NOTHING = new TokenRequest(null);

  /**
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where there is none, or a key
   */
  String required() {
    return LinkToken.required(FIELD, token);
  }
}
