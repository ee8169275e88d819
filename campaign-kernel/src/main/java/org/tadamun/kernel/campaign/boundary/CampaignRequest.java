package org.tadamun.kernel.campaign.boundary;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A campaign as an integrator sends it.
 *
 * @param slug chosen when creating, then fixed
 * @param owner slug of the organisation that owns it; chosen when creating, then fixed; if absent,
 *     the organisation of the key
 * @param theCase what happened to whom
 * @param timeZone IANA zone in which the day of its dashboard begins; UTC for a new campaign
 *     without one
 * @param smallCells the step in which figures of single countries are shown; null for exact ones
 */
@InitialValue(
    field = "state",
    values = "DRAFT",
    changedBy = {
      @InitialValue.Command(to = "LIVE", path = "commands/go-live"),
      @InitialValue.Command(to = "PAUSED", path = "commands/pause"),
      @InitialValue.Command(
          to = {"WON", "PARTLY_WON", "LOST"},
          path = "outcome"),
      @InitialValue.Command(to = "ARCHIVED", path = "commands/archive")
    })
@InitialValue(field = "outcome", changedBy = @InitialValue.Command(path = "outcome"))
@InitialValue(field = "outcomeText", changedBy = @InitialValue.Command(path = "outcome (text)"))
@InitialValue(field = "decidedAt")
@InitialValue(field = "offline", changedBy = @InitialValue.Command(path = "commands/take-offline"))
@InitialValue(field = "organisations")
public record CampaignRequest(
    String slug,
    @Schema(
            description =
                "Slug of the organisation that owns it: chosen when creating, and fixed. Left out,"
                    + " it is the organisation of the key, which may name no other.")
        String owner,
    LocalizedText title,
    LocalizedText summary,
    @JsonbProperty("case") LocalizedText theCase,
    List<LocalizedText> demands,
    String targetCountry,
    String hashtag,
    List<String> languages,
    @Schema(description = "IANA zone. A new campaign that names none is on UTC.") String timeZone,
    LocalDate startedOn,
    Integer smallCells) {

  public CampaignRequest {
    languages = languages == null ? null : languages.stream().map(Languages::canonical).toList();
    theCase = LocalizedText.orNull(theCase);
  }

  /** Does the work, and names mistakes by the field names of this request. */
  CampaignView with(Function<CampaignDraft, CampaignView> work) {
    try {
      return work.apply(draft());
    } catch (InvalidInput mistakes) {
      throw mistakes.named(
          field -> field.replaceFirst("^zone\\b", "timeZone").replaceFirst("^caseText\\b", "case"));
    }
  }

  CampaignDraft draft() {
    return new CampaignDraft(
        new CampaignTexts(title, summary, theCase, demands),
        targetCountry,
        hashtag,
        languages,
        timeZone,
        startedOn,
        smallCells);
  }

  /** The mistakes of a patch that would change slug or owner, which are fixed. */
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

  /** The present content, so that a patch changes only the fields that it names. */
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
