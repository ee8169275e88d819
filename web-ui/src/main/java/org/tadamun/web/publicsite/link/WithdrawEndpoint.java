package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** The button of both: whoever it was, the entry no longer counts and holds nothing personal. */
@RequestScoped
public class WithdrawEndpoint implements SiteEndpoint {

  @EJB private Signatures signatures;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    return link.unlessGone(
        () -> {
          signatures.withdraw(request.value("token"));
          return Answer.redirect(link.isNotMe() ? "/entry-deleted" : "/withdrawn");
        });
  }
}
