package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * A petition's page below the address of an event pass. Its form is posted below that address, so
 * that the signature counts on the pass and the page is the same for all readers.
 */
@RequestScoped
public class PassPage implements SiteEndpoint {

  static final String CODE = "code";
  static final String BELOW = "/pass/";

  @EJB private EventPasses passes;
  @Inject private PetitionPage page;

  @Override
  public Answer answer(PublicRequest now) {
    if (!passes.isKnown(now.value("slug"), now.value(CODE))) {
      throw new NotFound();
    }
    page.load(now.value("slug"), "petition");
    page.through(now.value(CODE));
    page.count();
    return Answer.page("petition");
  }
}
