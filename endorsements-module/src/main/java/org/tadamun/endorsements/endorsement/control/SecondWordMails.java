package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.boundary.notice.AwaitedMails;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * The mail that tells a staff member how many endorsements they should approve. It names nobody.
 */
@ApplicationScoped
public class SecondWordMails extends AwaitedMails<Long> {

  public static final String CAUSE = "staff.endorsement";

  @EJB private PendingApprovals approvals;
  @Inject private Texts texts;

  public SecondWordMails() {
    super(CAUSE, 0L);
  }

  @Override
  protected Long waiting(MailOrder order, NoticeReader reader) {
    return approvals.waiting(order.campaignId(), reader);
  }

  @Override
  protected MailText write(MailOrder order, Long waiting, CampaignView campaign, Locale locale) {
    String query = "?campaign=" + campaign.slug() + "&state=" + EndorsementState.VERIFIED;
    return text(
        texts,
        locale,
        order.parameters().get("name"),
        campaign.title().best(locale),
        waiting,
        link("endorsements/list" + query));
  }

  static MailText text(
      Texts texts, Locale locale, String name, String campaign, long waiting, String link) {
    Object[] arguments = {
      Languages.apart(name, locale),
      Languages.apart(MailText.named(campaign), locale),
      waiting,
      link
    };
    return MailText.of(texts, locale, "endorsements.mail.second", arguments);
  }
}
