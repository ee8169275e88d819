package org.tadamun.web.publicsite.embed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.web.publicsite.petition.PetitionPage;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** A petition's title, counter, text and form, without the site around it. */
@RequestScoped
public class EmbedPage implements SiteEndpoint {

  @Inject private PetitionPage page;

  @Override
  public Answer answer(PublicRequest now) {
    page.load(now.value("slug"), "petition");
    page.count();
    return Answer.page(page.getFacelet());
  }
}
