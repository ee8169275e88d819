package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * The button of two pages: the owner withdraws a signature, or somebody else says "it was not me"
 * and the entry is deleted.
 */
@RequestScoped
public class WithdrawEndpoint implements SiteEndpoint {

  @EJB private OwnSignature own;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    return link.unlessGone(
        () -> {
          if (link.isNotMe()) {
            own.disown(request.value("token"));
            return Answer.redirect("/entry-deleted");
          }
          boolean entryAlone = link.find() && link.getView().confirmedAt() == null;
          own.withdraw(request.value("token"));
          return Answer.redirect(entryAlone ? "/entry-withdrawn" : "/withdrawn");
        });
  }
}
