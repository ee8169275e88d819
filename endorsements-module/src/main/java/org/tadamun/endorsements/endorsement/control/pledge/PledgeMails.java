package org.tadamun.endorsements.endorsement.control.pledge;

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

/** Tells one of the staff how many promises he has to ask after, and nothing of endorsers. */
@ApplicationScoped
public class PledgeMails implements MailComposer {

  public static final String CAUSE = "staff.pledge";

  @EJB private Campaigns campaigns;
  @EJB private PledgeReminders reminders;
  @EJB private StaffNotices staff;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  public Set<String> causes() {
    return Set.of(CAUSE);
  }

  @Override
  public boolean isOver(MailOrder order) {
    return waiting(order).all() == 0;
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    PledgeReminders.Waiting waiting = waiting(order);
    if (waiting.all() == 0) {
      throw new NotFound();
    }
    CampaignView campaign = campaigns.byId(order.campaignId()).orElseThrow(NotFound::new);
    return text(
        texts,
        locale,
        order.parameters().get("name"),
        campaign.title().best(locale),
        waiting.all(),
        waiting.late(),
        baseUrl + "/console/endorsements/pledges?campaign=" + campaign.slug());
  }

  static MailText text(Texts texts, Locale locale, Object... arguments) {
    return new MailText(
        texts.get(locale, "endorsements.mail.pledge.subject", arguments),
        texts.get(locale, "endorsements.mail.pledge.body", arguments));
  }

  private PledgeReminders.Waiting waiting(MailOrder order) {
    return staff
        .reader(order)
        .filter(reader -> !reminders.isOver(order.campaignId()))
        .map(reader -> reminders.waiting(order.campaignId(), reader))
        .orElse(new PledgeReminders.Waiting(0, 0));
  }
}
