package org.tadamun.petition.recount.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Mails moderators about figures that newly differ from a recount. */
@ApplicationScoped
public class RecountMails implements MailComposer {

  public static final String CAUSE = "staff.recount";

  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private StaffNotices staff;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * Orders one mail about all new differences of a recount, in its transaction.
   *
   * @param fresh the figures that did not differ in the recount before
   */
  void found(long petitionId, Collection<RecountFigure> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    PetitionView petition = petitions.byId(petitionId).orElseThrow(NotFound::new);
    staff.tell(
        CAUSE,
        Permission.PETITION_MODERATE,
        petition.campaignId(),
        fresh.stream().map(RecountFigure::country).collect(Collectors.toSet()),
        Map.of("petition", petition.slug(), "figures", Integer.toString(fresh.size())));
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
    String query = "?campaign=" + campaign.slug() + "&petition=" + petition.slug();
    Object[] arguments = {
      Languages.apart(given.get("name"), locale),
      Languages.apart(MailText.named(petition.title().best(locale)), locale),
      Long.parseLong(given.get("figures")),
      baseUrl + "/console/petition/countries" + query
    };
    return MailText.of(texts, locale, "recount.mail", arguments)
        .from(campaign.owner().name().best(locale))
        .naming(petition.title(), locale);
  }
}
