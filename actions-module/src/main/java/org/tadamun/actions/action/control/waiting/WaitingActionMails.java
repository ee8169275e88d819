package org.tadamun.actions.action.control.waiting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.boundary.notice.AwaitedMails;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * The mail that tells a staff member how many actions wait, and neither which nor where they are.
 */
@ApplicationScoped
public class WaitingActionMails extends AwaitedMails<Long> {

  public static final String CAUSE = "staff.action";

  static final String KIND = "kind";

  @EJB private WaitingActions actions;
  @Inject private Texts texts;

  public WaitingActionMails() {
    super(CAUSE, 0L);
  }

  @Override
  protected Long waiting(MailOrder order, NoticeReader reader) {
    return actions.waiting(kind(order), order.campaignId(), reader);
  }

  @Override
  protected MailText write(MailOrder order, Long waiting, CampaignView campaign, Locale locale) {
    WaitingKind kind = kind(order);
    return text(
        texts,
        locale,
        kind,
        order.parameters().get("name"),
        campaign.title().best(locale),
        waiting,
        link(kind.page(campaign.slug())));
  }

  static MailText text(
      Texts texts,
      Locale locale,
      WaitingKind kind,
      String name,
      String campaign,
      long waiting,
      String link) {
    Object[] arguments = {
      Languages.apart(name, locale),
      Languages.apart(MailText.named(campaign), locale),
      waiting,
      link
    };
    return MailText.of(texts, locale, "actions.mail." + kind, arguments);
  }

  private static WaitingKind kind(MailOrder order) {
    return WaitingKind.valueOf(order.parameters().get(KIND));
  }
}
