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
 * The page after the form: the same whether the address is new or not. It leads back to the form
 * that was used, so that the next person at a table signs with the same event pass.
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

  /** The sender's name, as the mailbox shows it beside the subject. */
  public String getSender() {
    String owner = page.getCampaign().owner().name().best(request.locale());
    return Languages.apart(owner, request.locale());
  }

  /** False without a mail server: the mail then is not on its way. */
  public boolean isSending() {
    return outbox.isSending();
  }
}
