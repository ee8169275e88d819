package org.tadamun.kernel.campaign.boundary;

import java.time.LocalDate;
import java.util.List;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A campaign as an integrator sends it.
 *
 * @param slug chosen when creating, and fixed
 * @param owner slug of the organisation that owns it; chosen when creating, and fixed
 * @param smallCells in steps of how many figures of single countries are told; null for exact ones
 */
public record CampaignRequest(
    String slug,
    String owner,
    LocalizedText title,
    LocalizedText summary,
    LocalizedText caseText,
    List<LocalizedText> demands,
    String targetCountry,
    String hashtag,
    List<String> languages,
    String timeZone,
    LocalDate startedOn,
    Integer smallCells) {

  CampaignDraft draft() {
    return new CampaignDraft(
        new CampaignTexts(title, summary, caseText, demands),
        targetCountry,
        hashtag,
        languages,
        timeZone,
        startedOn,
        smallCells);
  }

  /** The mistakes of a patch that would change what stays for ever. */
  Violations fixed(CampaignView present) {
    Violations violations = new Violations();
    if (!present.slug().equals(slug)) {
      violations.add("slug", "kernel.error.fixed");
    }
    if (!present.owner().slug().equals(owner)) {
      violations.add("owner", "kernel.error.fixed");
    }
    return violations;
  }

  /** What a campaign is now, so that a patch changes only what it names. */
  static CampaignRequest of(CampaignView view) {
    return new CampaignRequest(
        view.slug(),
        view.owner().slug(),
        view.title(),
        LocalizedText.orNull(view.texts().summary()),
        LocalizedText.orNull(view.texts().caseText()),
        view.texts().demands(),
        view.targetCountry(),
        view.hashtag(),
        view.languages(),
        view.zone().getId(),
        view.startedOn(),
        view.smallCells());
  }
}
