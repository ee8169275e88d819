package org.tadamun.petition.signature.control.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.control.SignatureLinks.Found;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Decides whether a link may still confirm the signature to which it leads. */
@ApplicationScoped
public class ConfirmableLinks {

  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  /**
   * Lets pass a signature that was invalidated before its owner confirmed it: the confirmation is
   * taken, and the signature held (docs/adr/287).
   *
   * @throws LinkGone if the signature is over
   */
  public void requireNotOver(Signature signature, Petition petition) {
    SignatureState state = signature.state();
    if (state == SignatureState.EXPIRED) {
      throw LinkGone.expired(petition.slug());
    }
    boolean takenOut = state == SignatureState.INVALIDATED && signature.confirmedAt() != null;
    if (takenOut || state == SignatureState.WITHDRAWN) {
      throw LinkGone.withdrawn(petition.slug());
    }
  }

  /**
   * The terms under which the link confirms.
   *
   * @throws LinkGone if it has expired, or if the petition takes no confirmations
   */
  public SigningTerms.Terms requireConfirmable(Found link, Petition petition) {
    if (link.isExpired(petition.reopening(), clock.instant())) {
      throw LinkGone.expired(petition.slug());
    }
    // Also while the campaign is offline: links expire meanwhile, and no signature should be lost.
    SigningTerms.Terms now = terms.evenHidden(petition.slug());
    if (!now.takesConfirmations()) {
      throw LinkGone.closed();
    }
    return now;
  }
}
