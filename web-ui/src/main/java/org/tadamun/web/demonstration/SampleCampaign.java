package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Loads the demonstration's campaign, organisations and addressees, unless they are there already.
 */
@ApplicationScoped
public class SampleCampaign {

  @EJB private Organisations organisations;
  @EJB private Campaigns campaigns;
  @EJB private Addressees addressees;

  CampaignView load(DemonstrationFile data) {
    data.parts("organisations").forEach(this::organisation);
    DemonstrationFile campaign = data.part("campaign");
    CampaignView there = campaigns.bySlug(campaign.text("slug")).orElseGet(() -> create(campaign));
    return LocalizedText.orNull(there.outcomeText()) == null ? prepared(there, campaign) : there;
  }

  /**
   * Whether an earlier start was completed: going live is its last step. The slug is never edited.
   */
  boolean isLoaded(DemonstrationFile data) {
    return campaigns
        .bySlug(data.part("campaign").text("slug"))
        .filter(campaign -> campaign.state() != CampaignState.DRAFT)
        .isPresent();
  }

  private void organisation(DemonstrationFile data) {
    if (organisations.bySlug(data.text("slug")).isEmpty()) {
      organisations.add(
          new Organisations.Draft(
              data.text("slug"),
              data.localized("name"),
              data.text("acronym"),
              data.choice("kind", OrganisationKind.class),
              data.text("country")),
          true);
    }
  }

  private CampaignView create(DemonstrationFile data) {
    CampaignDraft draft =
        new CampaignDraft(
            new CampaignTexts(
                data.localized("title"),
                data.localized("summary"),
                data.localized("caseText"),
                data.allLocalized("demands")),
            data.text("targetCountry"),
            data.text("hashtag"),
            data.words("languages"),
            data.text("zone"),
            LocalDate.parse(data.text("startedOn")),
            null);
    return campaigns.create(data.text("slug"), data.text("owner"), draft, true);
  }

  private CampaignView prepared(CampaignView campaign, DemonstrationFile data) {
    return campaigns.prepareOutcome(
        campaign.slug(), campaign.version(), data.part("outcome").localized("text"));
  }

  /** Called last, so that only a complete campaign is public. */
  void goLive(String slug) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow();
    if (campaign.state() == CampaignState.DRAFT) {
      campaigns.goLive(slug, campaign.version());
    }
  }

  /** The addressees by the data's keys. */
  Map<String, AddresseeView> addressees(long campaignId, List<DemonstrationFile> data) {
    Map<String, AddresseeView> present = new HashMap<>();
    for (AddresseeView addressee : addressees.ofCampaign(campaignId)) {
      present.put(addressee.name().in("en"), addressee);
    }
    Map<String, AddresseeView> byKey = new HashMap<>();
    for (DemonstrationFile one : data) {
      AddresseeView there = present.get(one.localized("name").in("en"));
      byKey.put(one.text("key"), there == null ? addressee(campaignId, one) : there);
    }
    return byKey;
  }

  private AddresseeView addressee(long campaignId, DemonstrationFile data) {
    AddresseeDetails details =
        new AddresseeDetails(
            data.choice("kind", AddresseeKind.class),
            data.localized("name"),
            data.text("country"),
            data.text("hostCountry"),
            data.text("city"),
            data.text("zone"),
            null,
            null,
            null,
            null);
    return addressees.add(campaignId, details, data.flag("sample"));
  }

  /** Whether there is a real campaign, which no demonstration may touch. */
  boolean findsRealCampaign() {
    return campaigns.mine().stream().anyMatch(campaign -> !campaign.sample());
  }
}
