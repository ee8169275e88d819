package org.tadamun.kernel.campaign.boundary;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A campaign in the API.
 *
 * @param outcome how it ended, also if it is archived; null before
 * @param offline whether it is hidden now; then only callers who may write it get this answer
 * @param sourceLanguage language in which its title was first written; need not be the first of
 *     {@code languages}
 * @param theCase what happened to whom
 * @param smallCells the step in which figures of single countries are shown; null for exact ones
 */
public record CampaignAnswer(
    String id,
    String slug,
    CampaignState state,
    CampaignState outcome,
    boolean offline,
    boolean sample,
    String sourceLanguage,
    List<String> languages,
    LocalizedText title,
    LocalizedText summary,
    @JsonbProperty(value = "case", nillable = true) LocalizedText theCase,
    List<LocalizedText> demands,
    String targetCountry,
    String hashtag,
    String timeZone,
    LocalDate startedOn,
    Integer smallCells,
    LocalizedText outcomeText,
    Instant decidedAt,
    String owner,
    List<Partner> organisations,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /** An organisation that owns or has joined the campaign. */
  public record Partner(String slug, LocalizedText name, String acronym) {}

  /** Leaves out the prepared words of an outcome until it is declared. */
  public static CampaignAnswer of(CampaignView view) {
    boolean decided = view.decidedAt() != null;
    return new CampaignAnswer(
        view.publicId(),
        view.slug(),
        view.state(),
        view.outcome(),
        view.offline(),
        view.sample(),
        view.title().sourceLanguage(),
        view.languages(),
        view.title(),
        LocalizedText.orNull(view.texts().summary()),
        LocalizedText.orNull(view.texts().caseText()),
        view.texts().demands(),
        view.targetCountry(),
        view.hashtag(),
        view.zone().getId(),
        view.startedOn(),
        view.smallCells(),
        decided ? LocalizedText.orNull(view.outcomeText()) : null,
        view.decidedAt(),
        view.owner().slug(),
        view.organisations().stream()
            .map(o -> new Partner(o.slug(), o.name(), o.acronym()))
            .toList(),
        view.createdAt(),
        view.modifiedAt(),
        view.version());
  }
}
