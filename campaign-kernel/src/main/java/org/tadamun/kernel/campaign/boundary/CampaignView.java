package org.tadamun.kernel.campaign.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A campaign as pages and answers see it. The languages' first is that of the source texts.
 *
 * @param smallCells in steps of how many the public is told a figure of one country; null for the
 *     exact one
 * @param outcome how it ended, which the archive does not change; null before
 */
public record CampaignView(
    long id,
    String publicId,
    String slug,
    CampaignState state,
    boolean offline,
    boolean sample,
    CampaignTexts texts,
    String targetCountry,
    String hashtag,
    List<String> languages,
    ZoneId zone,
    LocalDate startedOn,
    Integer smallCells,
    CampaignState outcome,
    LocalizedText outcomeText,
    Instant decidedAt,
    OrganisationView owner,
    List<OrganisationView> organisations,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.id(),
        campaign.publicId(),
        campaign.slug(),
        campaign.state(),
        campaign.isOffline(),
        campaign.isSample(),
        campaign.texts(),
        campaign.targetCountry(),
        campaign.hashtag(),
        // A repeat, which is refused now, stands in old rows.
        campaign.languages().stream().distinct().toList(),
        campaign.zone(),
        campaign.startedOn(),
        campaign.smallCells(),
        campaign.outcome(),
        campaign.outcomeText(),
        campaign.decidedAt(),
        OrganisationView.of(campaign.owner()),
        campaign.organisations().stream().map(OrganisationView::of).toList(),
        campaign.createdAt(),
        campaign.modifiedAt(),
        campaign.version());
  }

  /**
   * As it will be when it is public, where it is not yet.
   *
   * @param running whether it goes on by then, also where it is paused now
   */
  public CampaignView begun(boolean running) {
    boolean live = state == CampaignState.DRAFT || running && state.isUnderWay();
    return new CampaignView(
        id,
        publicId,
        slug,
        live ? CampaignState.LIVE : state,
        false,
        sample,
        texts,
        targetCountry,
        hashtag,
        languages,
        zone,
        startedOn,
        smallCells,
        outcome,
        outcomeText,
        decidedAt,
        owner,
        organisations,
        createdAt,
        modifiedAt,
        version);
  }

  public LocalizedText title() {
    return texts.title();
  }

  /** Whether the public may see it now. */
  public boolean isPublic() {
    return state.isPublic(decidedAt != null) && !offline;
  }
}
