package org.tadamun.kernel.campaign.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What staff or an integrator enter about a campaign.
 *
 * @param languages BCP 47; the first is the one in which the texts are written
 * @param zone IANA zone; the day of the dashboard begins there
 * @param smallCells the step, 2 to 100, in which the public sees figures of single countries; null
 *     for exact ones
 */
public record CampaignDraft(
    CampaignTexts texts,
    String targetCountry,
    String hashtag,
    List<String> languages,
    String zone,
    LocalDate startedOn,
    Integer smallCells) {

  /**
   * What networks accept as a hashtag: it ends at the first blank, hyphen or dot, and digits alone
   * are none. Persian and Indian scripts join letters within a word by invisible marks.
   */
  private static final Pattern HASHTAG =
      Pattern.compile("[#\uFF03]?[\\p{N}_]*[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}_\u200C\u200D]*");

  private static final int SMALL_CELLS_MIN = 2;
  private static final int SMALL_CELLS_MAX = 100;

  /**
   * Adds the mistakes of this draft to those of the form around it, so that all are shown at once.
   *
   * @param presentTag the campaign's present hashtag, or null. It may stay even if it is invalid,
   *     since older builds accepted any; an edit of something else must not be refused for it
   */
  Violations judge(Countries countries, String presentTag, Violations violations) {
    violations
        .required("title", texts.title())
        .texts("title", texts.title(), CampaignTexts.TITLE_MAX)
        .texts("summary", texts.summary(), CampaignTexts.SUMMARY_MAX)
        .texts("caseText", texts.caseText(), CampaignTexts.CASE_MAX)
        .line("hashtag", hashtag, Campaign.HASHTAG_MAX)
        .required("zone", zone)
        .zone("zone", zone)
        .day("startedOn", startedOn);
    if (new Violations().line("hashtag", hashtag, Campaign.HASHTAG_MAX).isEmpty()
        && !isTag()
        && !hashtag.equals(presentTag)) {
      violations.add("hashtag", "kernel.error.hashtag");
    }
    if (texts.demands().size() > CampaignTexts.DEMANDS_MAX) {
      violations.add("demands", "kernel.error.too-many", CampaignTexts.DEMANDS_MAX);
    }
    for (int i = 0; i < texts.demands().size(); i++) {
      LocalizedText demand = texts.demands().get(i);
      violations.texts("demands[" + i + "]", demand, CampaignTexts.DEMAND_MAX);
    }
    if (targetCountry != null && !countries.isKnown(targetCountry)) {
      violations.add("targetCountry", "kernel.error.country");
    }
    if (languages == null || languages.isEmpty()) {
      violations.add("languages", "kernel.error.required");
    } else if (languages.size() > LocalizedText.LANGUAGES_MAX) {
      violations.add("languages", "kernel.error.too-many-languages", LocalizedText.LANGUAGES_MAX);
    } else if (new HashSet<>(languages).size() < languages.size()) {
      violations.add("languages", "kernel.error.twice");
    } else {
      languages.forEach(tag -> violations.language("languages", tag));
    }
    if (smallCells != null && (smallCells < SMALL_CELLS_MIN || smallCells > SMALL_CELLS_MAX)) {
      violations.add("smallCells", "kernel.error.range", SMALL_CELLS_MIN, SMALL_CELLS_MAX);
    }
    return violations;
  }

  private boolean isTag() {
    return hashtag == null || hashtag.isBlank() || HASHTAG.matcher(hashtag.strip()).matches();
  }

  /** Adds UTC for a new campaign without a zone: days in the API are then days in UTC. */
  CampaignDraft zoned() {
    return zone != null
        ? this
        : new CampaignDraft(texts, targetCountry, hashtag, languages, "UTC", startedOn, smallCells);
  }

  CampaignDraft saying(CampaignTexts others) {
    return new CampaignDraft(
        others, targetCountry, hashtag, languages, zone, startedOn, smallCells);
  }

  /** Writes the draft into the campaign; in the archive nothing but the texts may change. */
  void writeTo(Campaign campaign, Instant now) {
    boolean textsAlone =
        campaign.state() == CampaignState.ARCHIVED
            && CampaignAuditText.of(campaign).saysBesideTexts(this);
    campaign.describe(texts, now);
    if (!textsAlone) {
      campaign.place(targetCountry, hashtag, languages, ZoneId.of(zone), startedOn, now);
    }
  }
}
