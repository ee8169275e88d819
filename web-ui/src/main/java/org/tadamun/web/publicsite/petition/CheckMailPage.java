package org.tadamun.web.publicsite.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** After the form: the same for everybody, whether the address is new or not. */
@RequestScoped
public class CheckMailPage implements SiteEndpoint {

  @Inject private PetitionPage page;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  @Override
  public Answer answer(PublicRequest request) {
    page.load(request.value("slug"), "");
    frame.page(text.get("petition.check-mail.title"), null).unlisted();
    return Answer.page("check-mail");
  }
}
