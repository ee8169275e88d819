package org.tadamun.web.publicsite.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** Says what erasing means, and shows the button that does it. */
@RequestScoped
public class ErasePage implements SiteEndpoint {

  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    return link.find()
        ? link.show("erase", "petition.erase.title")
        : link.gone(MailLink.NO_SIGNATURE);
  }
}
