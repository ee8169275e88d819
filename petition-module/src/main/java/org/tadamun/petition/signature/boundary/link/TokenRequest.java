package org.tadamun.petition.signature.boundary.link;

import org.tadamun.kernel.problem.boundary.Violations;

/**
 * The token from the mail. Whether there is such a one, its own use case says. The address says
 * what is wished: what stands beside the token is passed over, so that nobody stays unconfirmed, or
 * stays named, for a word too many.
 */
public record TokenRequest(String token) {

  /**
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where there is none
   */
  String required() {
    new Violations().required("token", token).throwIfAny();
    return token;
  }
}
