package org.tadamun.kernel.campaign.boundary;

import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A campaign as the audit trail records it: its state, followed by the fields that changed. */
final class CampaignAuditText {

  /** Words are not recorded: a name removed for a person's safety must not stay in the trail. */
  private static final String[] WORDS = {
    "texts.summary", "texts.caseText", "texts.demands", "outcomeText"
  };

  private final String state;
  private final CampaignDraft draft;
  private final Beside beside;

  private CampaignAuditText(String state, CampaignDraft draft, Beside beside) {
    this.state = state;
    this.draft = draft;
    this.beside = beside;
  }

  /** The parts of a campaign that no draft contains, since they have verbs of their own. */
  public record Beside(LocalizedText outcomeText, List<String> organisations) {}

  static CampaignAuditText of(Campaign campaign) {
    return new CampaignAuditText(
        campaign.isOffline() ? campaign.state() + " OFFLINE" : campaign.state().name(),
        CampaignRequest.of(CampaignView.of(campaign)).draft(),
        new Beside(
            LocalizedText.orNull(campaign.outcomeText()),
            campaign.organisations().stream().map(Organisation::slug).sorted().toList()));
  }

  /** Whether an edit to this draft would change nothing. */
  boolean says(CampaignDraft wanted) {
    return Changes.between(draft, wanted).isEmpty();
  }

  /** Whether an edit to this draft would change nothing but texts. */
  boolean saysBesideTexts(CampaignDraft wanted) {
    return says(wanted.saying(draft.texts()));
  }

  /** Records the change from this to what the campaign is now. */
  void record(AuditTrail audit, String action, Campaign campaign) {
    CampaignAuditText now = of(campaign);
    Changes drafted = Changes.between(draft, now.draft, WORDS);
    Changes other = Changes.between(beside, now.beside, WORDS);
    audit.record(
        action,
        "campaign",
        campaign.slug(),
        campaign.id(),
        other.from(drafted.from(state)),
        other.to(drafted.to(now.state)));
  }
}
