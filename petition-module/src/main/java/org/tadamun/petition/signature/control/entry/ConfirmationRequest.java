package org.tadamun.petition.signature.control.entry;

import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;

/** A link that is to confirm, and the result. */
final class ConfirmationRequest {

  /** A link that is accepted, and the signature to which it leads. */
  sealed interface Accepted {

    ConfirmationRequest request();

    Signature signature();

    Petition petition();

    /** Notes the result, with the code of the signer's personal link. */
    default void confirmed(String code) {
      request().confirmed(new Confirmation(signature().state(), petition().slug(), code));
    }
  }

  /**
   * A link to a signature that is still to be confirmed, together with its group.
   *
   * @param terms those of the petition when the link was accepted
   */
  record Unconfirmed(
      ConfirmationRequest request, Signature signature, Petition petition, SigningTerms.Terms terms)
      implements Accepted {

    /** Whether a mail beside the first form's may wait: a reminder, or a second form's. */
    boolean wasAskedAgain() {
      return signature.reminders() > 0 || signature.changedAt().isAfter(signature.createdAt());
    }

    /** Whether it counts by now, under an earlier text than the present one. */
    boolean countsUnderEarlierText() {
      return signature.state().counts() && signature.version() < terms.petition().textVersion();
    }
  }

  /** A link to a signature that an import had brought, and that its owner has just confirmed. */
  record Imported(ConfirmationRequest request, Signature signature, Petition petition)
      implements Accepted {}

  /** A link to a signature that its owner had confirmed before. */
  record ConfirmedBefore(ConfirmationRequest request, Signature signature, Petition petition)
      implements Accepted {}

  private final String token;
  private Confirmation confirmation;
  private LinkGone refusal;

  ConfirmationRequest(String token) {
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
