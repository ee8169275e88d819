package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/**
 * After the form: the same for everybody, whether the address is new or not. It leads back to the
 * form on which he signed: the next one at a table signs on the same event pass.
 */
@Named
@RequestScoped
public class CheckMailPage implements SiteEndpoint {

  static final String PATH = "/check-your-mail";

  @EJB private EventPasses passes;
  @EJB private Outbox outbox;
  @Inject private PetitionPage page;
  @Inject private PublicRequest request;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  @Override
  public Answer answer(PublicRequest now) {
    String code = now.value(PassPage.CODE);
    page.load(now.value("slug"), "");
    if (code != null && !passes.isKnown(now.value("slug"), code)) {
      return Answer.redirect(page.getPath() + PATH);
    }
    page.through(code);
    frame.page(text.get("petition.check-mail.title"), null).unlisted();
    return Answer.page("check-mail");
  }

  /** In whose name it comes: what stands in his mailbox beside the subject. */
  public String getSender() {
    String owner = page.getCampaign().owner().name().best(request.locale());
    return Languages.apart(owner, request.locale());
  }

  /** Where no mail server is set up yet, the mail is not on its way. */
  public boolean isSending() {
    return outbox.isSending();
  }
}
