package org.tadamun.web.publicsite.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** Shows what will be withdrawn or deleted, and the button that does it. */
@RequestScoped
public class WithdrawPage implements SiteEndpoint {

  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    if (!link.find() || !link.getView().state().mayBecome(SignatureState.WITHDRAWN)) {
      return link.gone(MailLink.NO_SIGNATURE);
    }
    return link.isNotMe()
        ? link.show("not-me", "petition.not-me.title")
        : link.show("withdraw", "petition.withdraw.title");
  }
}
