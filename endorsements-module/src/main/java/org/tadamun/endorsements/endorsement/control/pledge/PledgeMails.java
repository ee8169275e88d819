package org.tadamun.endorsements.endorsement.control.pledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.tadamun.endorsements.endorsement.control.pledge.PledgeReminders.Waiting;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.boundary.notice.AwaitedMails;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/** The mail that tells a staff member how many promises to ask after. It names no endorser. */
@ApplicationScoped
public class PledgeMails extends AwaitedMails<Waiting> {

  public static final String CAUSE = "staff.pledge";

  private static final Waiting NONE = new Waiting(0, 0);

  @EJB private PledgeReminders reminders;
  @Inject private Texts texts;

  public PledgeMails() {
    super(CAUSE, NONE);
  }

  @Override
  protected Waiting waiting(MailOrder order, NoticeReader reader) {
    return reminders.isOver(order.campaignId())
        ? NONE
        : reminders.waiting(order.campaignId(), reader);
  }

  @Override
  protected MailText write(MailOrder order, Waiting waiting, CampaignView campaign, Locale locale) {
    return text(
        texts,
        locale,
        order.parameters().get("name"),
        campaign.title().best(locale),
        waiting,
        link("endorsements/pledges?campaign=" + campaign.slug()));
  }

  static MailText text(
      Texts texts, Locale locale, String name, String campaign, Waiting waiting, String link) {
    Object[] arguments = {
      Languages.apart(name, locale),
      Languages.apart(MailText.named(campaign), locale),
      waiting.all(),
      waiting.late(),
      link
    };
    return MailText.of(texts, locale, "endorsements.mail.pledge", arguments);
  }
}
