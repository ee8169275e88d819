package org.tadamun.petition.alarm.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Tells those who moderate a country that an alarm about it was raised, and nothing of signers. */
@ApplicationScoped
public class AlarmMails implements MailComposer {

  public static final String CAUSE = "staff.alarm";

  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private StaffNotices staff;
  @Inject private Countries countries;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** Once for each alarm, in the transaction in which it is written down. */
  void raised(CountryAlarm alarm) {
    PetitionView petition = petitions.byId(alarm.petitionId()).orElseThrow(NotFound::new);
    staff.tell(
        CAUSE,
        Permission.PETITION_MODERATE,
        petition.campaignId(),
        Set.of(alarm.country()),
        Map.of(
            "petition", petition.slug(),
            "alarm", alarm.publicId(),
            "country", alarm.country(),
            "seen", Long.toString(alarm.evidence().seen()),
            "bound", Long.toString(alarm.evidence().bound())));
  }

  @Override
  public Set<String> causes() {
    return Set.of(CAUSE);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    if (!staff.isStillDue(order)) {
      throw new NotFound();
    }
    Map<String, String> given = order.parameters();
    PetitionView petition = petitions.bySlug(given.get("petition")).orElseThrow(NotFound::new);
    CampaignView campaign = campaigns.byId(order.campaignId()).orElseThrow(NotFound::new);
    Object[] arguments = {
      Languages.apart(given.get("name"), locale),
      Languages.apart(petition.title().best(locale), locale),
      countries.name(given.get("country"), locale),
      Long.parseLong(given.get("seen")),
      Long.parseLong(given.get("bound")),
      baseUrl + "/console/petition/alarm?campaign=" + campaign.slug() + "&id=" + given.get("alarm")
    };
    return new MailText(
            texts.get(locale, "alarm.mail.subject", arguments),
            texts.get(locale, "alarm.mail.body", arguments))
        .from(campaign.owner().name().best(locale));
  }
}
