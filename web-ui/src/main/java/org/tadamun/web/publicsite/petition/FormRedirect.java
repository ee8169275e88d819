package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * Answers a GET of the address to which the form is posted, for example after a reload: redirects
 * to the form.
 */
@RequestScoped
public class FormRedirect implements SiteEndpoint {

  @EJB private EventPasses passes;
  @Inject private PetitionPage page;

  @Override
  public Answer answer(PublicRequest request) {
    String slug = request.value("slug");
    String code = request.value(PassPage.CODE);
    page.load(slug, "petition");
    page.through(code != null && passes.isKnown(slug, code) ? code : null);
    return Answer.redirect(page.getFormPath());
  }
}
