package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.AtFirst;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * A petition as an integrator sends it.
 *
 * @param slug chosen when creating, and fixed
 * @param thresholds how many signatures are wanted, as it is read: one, or none named
 * @param goal the same as a number; null for none named
 * @param startsAt from when on it can be signed; null for as soon as it is open
 * @param closesAt when signing ends; null for no end
 * @param addressees whom it addresses, by their ids
 */
@AtFirst(
    part = "state",
    is = "DRAFT",
    ways = {
      @AtFirst.Way(to = "IN_REVIEW", by = "commands/submit"),
      @AtFirst.Way(to = "OPEN", by = "commands/open"),
      @AtFirst.Way(to = "PAUSED", by = "commands/pause"),
      @AtFirst.Way(to = "CLOSED", by = "commands/close"),
      @AtFirst.Way(to = "DELIVERED", by = "commands/deliver"),
      @AtFirst.Way(to = "ANSWERED", by = "commands/answer"),
      @AtFirst.Way(to = "ARCHIVED", by = "commands/archive")
    })
@AtFirst(part = "openedAt")
@AtFirst(part = "campaign", path = "slug")
@AtFirst(part = {"revision", "textHash"})
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
   * Does it with the goal that is given by either name, and names mistakes in it by that one.
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

  /** The mistakes of who names several goals, or another one by each name. */
  Violations several(Long before) {
    Violations violations = new Violations();
    boolean another = !Objects.equals(goal, before) && !Objects.equals(goal, wanted(before));
    return another || thresholds.size() > 1
        ? violations.add(THRESHOLDS, "kernel.error.too-many", 1)
        : violations;
  }

  /** Under which of its names it is another one than before. */
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

  /** The mistakes of a patch that would change what stays for ever, or names several goals. */
  public Violations fixed(PetitionView present) {
    Violations violations = several(goal(present));
    if (!present.slug().equals(slug)) {
      violations.add("slug", "kernel.error.fixed");
    }
    return violations;
  }

  /** What it is now, for the trail: addressees by the kernel's numbers. */
  static PetitionDraft told(PetitionView view) {
    return of(view, view.addressees().stream().map(String::valueOf).toList()).draft(goal(view));
  }

  /** What a petition is now, so that a patch changes only what it names. */
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
