package org.tadamun.petition.signature.boundary.link;

import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * The token from the mail. Whether there is such a one, its own use case says. A wish beside it
 * would be passed over, and is refused.
 */
@OnlyKnown
public record TokenRequest(String token) {

  /**
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where there is none
   */
  String required() {
    new Violations().required("token", token).throwIfAny();
    return token;
  }
}
