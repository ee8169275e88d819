package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.text.boundary.Texts;

/** Tells one of the staff how many endorsements wait for his word, and nothing of endorsers. */
@ApplicationScoped
public class SecondWordMails implements MailComposer {

  public static final String CAUSE = "staff.endorsement";

  @EJB private Campaigns campaigns;
  @EJB private SecondWords words;
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
    return waiting(order) == 0;
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    long waiting = waiting(order);
    if (waiting == 0) {
      throw new NotFound();
    }
    CampaignView campaign = campaigns.byId(order.campaignId()).orElseThrow(NotFound::new);
    return text(
        texts,
        locale,
        order.parameters().get("name"),
        campaign.title().best(locale),
        waiting,
        baseUrl
            + "/console/endorsements/list?campaign="
            + campaign.slug()
            + "&state="
            + EndorsementState.VERIFIED);
  }

  static MailText text(Texts texts, Locale locale, Object... arguments) {
    return new MailText(
        texts.get(locale, "endorsements.mail.second.subject", arguments),
        texts.get(locale, "endorsements.mail.second.body", arguments));
  }

  private long waiting(MailOrder order) {
    return staff.reader(order).map(reader -> words.waiting(order.campaignId(), reader)).orElse(0L);
  }
}
