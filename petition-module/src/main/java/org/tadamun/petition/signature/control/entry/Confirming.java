package org.tadamun.petition.signature.control.entry;

import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.entity.LinkGone;

/** A link that is to confirm, and the result. */
final class Confirming {

  private final String token;
  private Confirmation confirmation;
  private LinkGone refusal;

  Confirming(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }

  void confirmed(Confirmation by) {
    confirmation = by;
    refusal = null;
  }

  void refused(LinkGone why) {
    refusal = why;
  }

  /**
   * The result.
   *
   * @throws LinkGone where the link confirms nothing
   */
  Confirmation result() {
    if (refusal != null) {
      throw refusal;
    }
    return confirmation;
  }
}
