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
 * A campaign as pages and answers see it. The first language is that of the source texts.
 *
 * @param smallCells the step in which the public sees figures of single countries; null for exact
 *     ones
 * @param outcome how it ended, also if it is archived; null before
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
        // Old rows may repeat a language, which is refused now.
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
   * A copy as it will look when it is public: a draft is shown as live, and nothing as offline.
   *
   * @param running whether a paused campaign is shown as live too
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
