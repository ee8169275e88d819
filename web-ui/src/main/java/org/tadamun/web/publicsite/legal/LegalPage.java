package org.tadamun.web.publicsite.legal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** Imprint and accessibility statement: only fixed texts and the controller. */
@RequestScoped
public class LegalPage implements SiteEndpoint {

  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  @Override
  public Answer answer(PublicRequest request) {
    String name = request.getPath().substring(1);
    frame.page(text.get("site." + name + ".title"), null);
    return Answer.page(name);
  }
}
