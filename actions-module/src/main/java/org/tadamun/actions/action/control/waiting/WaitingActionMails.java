package org.tadamun.actions.action.control.waiting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.text.boundary.Texts;

/** Tells one of the staff how many actions wait for him, and neither which nor where they are. */
@ApplicationScoped
public class WaitingActionMails implements MailComposer {

  public static final String CAUSE = "staff.action";

  static final String KIND = "kind";

  @EJB private Campaigns campaigns;
  @EJB private WaitingActions actions;
  @EJB private StaffNotices staff;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  public Set<String> causes() {
    return Set.of(CAUSE);
  }

  /** Somebody else was quicker, or it is no longer his. */
  @Override
  public boolean isOver(MailOrder order) {
    return waiting(order) == 0;
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    long waiting = waiting(order);
    if (waiting == 0) {
      throw new NotFound();
    }
    WaitingKind kind = kind(order);
    CampaignView campaign = campaigns.byId(order.campaignId()).orElseThrow(NotFound::new);
    return text(
        texts,
        locale,
        kind,
        order.parameters().get("name"),
        campaign.title().best(locale),
        waiting,
        baseUrl + "/console/" + kind.page(campaign.slug()));
  }

  static MailText text(Texts texts, Locale locale, WaitingKind kind, Object... arguments) {
    return new MailText(
        texts.get(locale, "actions.mail." + kind + ".subject", arguments),
        texts.get(locale, "actions.mail." + kind + ".body", arguments));
  }

  private long waiting(MailOrder order) {
    WaitingKind kind = kind(order);
    return staff
        .reader(order)
        .map(reader -> actions.waiting(kind, order.campaignId(), reader))
        .orElse(0L);
  }

  private static WaitingKind kind(MailOrder order) {
    return WaitingKind.valueOf(order.parameters().get(KIND));
  }
}
