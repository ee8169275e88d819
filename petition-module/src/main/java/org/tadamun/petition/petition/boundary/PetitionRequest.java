package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * A petition as the API receives it.
 *
 * @param slug chosen on creation, never changed
 * @param thresholds the goal as answers show it: a list with one number, or empty
 * @param goal the same number as {@code thresholds}; null for none
 * @param startsAt when signing begins; null for the opening
 * @param closesAt when signing ends; null for no end
 * @param addressees public ids
 */
@InitialValue(
    field = "state",
    values = "DRAFT",
    changedBy = {
      @InitialValue.Command(to = "IN_REVIEW", path = "commands/submit"),
      @InitialValue.Command(to = "OPEN", path = "commands/open"),
      @InitialValue.Command(to = "PAUSED", path = "commands/pause"),
      @InitialValue.Command(to = "CLOSED", path = "commands/close"),
      @InitialValue.Command(to = "DELIVERED", path = "commands/deliver"),
      @InitialValue.Command(to = "ANSWERED", path = "commands/answer"),
      @InitialValue.Command(to = "ARCHIVED", path = "commands/archive")
    })
@InitialValue(field = "openedAt")
@InitialValue(field = "campaign", pathParameter = "slug")
@InitialValue(field = {"revision", "textHash"})
@Schema(name = "PetitionRequest")
public record PetitionRequest(
    String slug,
    LocalizedText title,
    LocalizedText body,
    List<LocalizedText> demands,
    LocalizedText thanks,
    LocalizedText shareText,
    List<Long> thresholds,
    Long goal,
    Instant startsAt,
    Instant closesAt,
    @ById List<String> addressees) {

  private static final String THRESHOLDS = "thresholds";

  public PetitionRequest {
    thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
  }

  /**
   * Runs the work with the goal, given by either name, and reports mistakes under that name.
   *
   * @param before the present goal, or null
   */
  public PetitionView with(Long before, Function<PetitionDraft, PetitionView> work) {
    boolean listed = !thresholds.equals(thresholds(before));
    try {
      return work.apply(draft(before));
    } catch (InvalidInput mistakes) {
      throw mistakes.named(field -> listed && field.equals("goal") ? THRESHOLDS : field);
    }
  }

  /** A violation if there are several goals, or both names give a different new one. */
  Violations several(Long before) {
    Violations violations = new Violations();
    boolean another = !Objects.equals(goal, before) && !Objects.equals(goal, wanted(before));
    return another || thresholds.size() > 1
        ? violations.add(THRESHOLDS, "kernel.error.too-many", 1)
        : violations;
  }

  /** The goal under the name that differs from the present one. */
  private Long wanted(Long before) {
    return thresholds.equals(thresholds(before)) ? goal : first(thresholds);
  }

  private static Long first(List<Long> thresholds) {
    return thresholds.isEmpty() ? null : thresholds.getFirst();
  }

  private static List<Long> thresholds(Long goal) {
    return goal == null ? List.of() : List.of(goal);
  }

  private PetitionDraft draft(Long before) {
    return new PetitionDraft(
        new PetitionText(title, body, demands),
        thanks,
        shareText,
        wanted(before),
        startsAt,
        closesAt,
        addressees);
  }

  /** The violations of a patch that changes the slug or names several goals. */
  public Violations fixed(PetitionView present) {
    Violations violations = several(goal(present));
    if (!present.slug().equals(slug)) {
      violations.add("slug", "kernel.error.fixed");
    }
    return violations;
  }

  /** The present petition for the audit trail; addressees have their internal ids. */
  static PetitionDraft told(PetitionView view) {
    return of(view, view.addressees().stream().map(String::valueOf).toList()).draft(goal(view));
  }

  /** The present petition, so that a patch changes only the parts that it names. */
  public static PetitionRequest of(PetitionView view, List<String> addressees) {
    return new PetitionRequest(
        view.slug(),
        view.title(),
        view.text().body(),
        view.text().demands(),
        LocalizedText.orNull(view.thanks()),
        LocalizedText.orNull(view.shareText()),
        view.thresholds(),
        goal(view),
        view.startsAt(),
        view.closesAt(),
        addressees);
  }

  static Long goal(PetitionView view) {
    return first(view.thresholds());
  }
}
