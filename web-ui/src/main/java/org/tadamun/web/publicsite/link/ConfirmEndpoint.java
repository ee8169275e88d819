package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.boundary.renewal.RenewalOffer;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * The button that confirms a signature. It leads to the thanks while the campaign is public; a
 * signer of an earlier version of the text is led to the present one.
 */
@RequestScoped
public class ConfirmEndpoint implements SiteEndpoint {

  @EJB private Renewals renewals;
  @EJB private Signatures signatures;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    try {
      Confirmation done = signatures.confirm(request.value("token"));
      if (done.status() == SignatureState.HELD) {
        return Answer.redirect("/held");
      }
      // While the campaign is offline there is nothing to share; the signer's own link says that
      // the signature counts.
      boolean shown = link.find() && link.isShown();
      if (shown && link.isEarlier()) {
        // The thanks page counts the present version, so the signer is first asked to sign that
        // too.
        RenewalOffer.Standing standing = renewals.peek(request.value("token")).standing();
        boolean asked = link.isSignable() && standing != RenewalOffer.Standing.GONE;
        return Answer.redirect(asked ? "/sign-again/" + request.value("token") : request.getPath());
      }
      return Answer.redirect(
          shown ? "/thanks/" + done.petition() + own(done.link()) : request.getPath());
    } catch (LinkGone gone) {
      boolean found = link.find();
      if (found && link.isClosedForNow()) {
        return link.closedForNow();
      }
      // The message of the refusal leads to the form, which is no use if nobody can sign now.
      boolean inVain = found && !link.isSignable() && gone.petition().isPresent();
      return link.gone(inVain ? ConfirmPage.GONE : gone.messageKey());
    }
  }

  /** The path of the signer's personal link, for sharing. */
  private static String own(String code) {
    return code == null ? "" : "/" + code;
  }
}
