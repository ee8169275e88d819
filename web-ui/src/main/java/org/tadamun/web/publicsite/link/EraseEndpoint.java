package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** The button that erases all personal data of the signer. */
@RequestScoped
public class EraseEndpoint implements SiteEndpoint {

  @EJB private OwnSignature own;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    return link.unlessGone(
        () -> {
          own.erase(request.value("token"));
          return Answer.redirect("/erased");
        });
  }
}
