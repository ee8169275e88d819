package org.tadamun.actions.action.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.control.ActionDraftReader;
import org.tadamun.actions.action.control.ActionTimeInput;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * An action as an API client sends it: a draft, with its moments and its slug as answers have them.
 */
@InitialValue(
    field = "state",
    values = "SUBMITTED",
    changedBy = {
      @InitialValue.Command(to = "APPROVED", path = "commands/approve"),
      @InitialValue.Command(to = "POSTPONED", path = "commands/postpone"),
      @InitialValue.Command(to = "CANCELLED", path = "commands/cancel"),
      @InitialValue.Command(to = "TOOK_PLACE", path = "report"),
      @InitialValue.Command(to = "REJECTED", path = "commands/reject")
    })
@InitialValue(field = "headCount", changedBy = @InitialValue.Command(path = "report"))
@InitialValue(field = "reason")
@InitialValue(field = {"rescheduled", "moved", "announced", "ended"})
@InitialValue(field = "sequence", values = "0")
@InitialValue(field = "campaign", pathParameter = "slug")
public record ActionRequest(
    @Schema(
            description =
                "A free one of the campaign: chosen when creating, and fixed. Left out, it is made"
                    + " of kind, town and day. It is public: no name of a person and no address in"
                    + " it. When personal details are erased, one that says more is replaced by"
                    + " one that is made.")
        String slug,
    ActionKind kind,
    LocalizedText title,
    LocalizedText description,
    ActionVisibility visibility,
    PlaceDraft place,
    String link,
    @Schema(
            description =
                "Taken where localStart is not sent: what the clocks of timeZone show then is kept."
                    + " Beside localStart it must be the same moment.")
        Instant startsAt,
    @Schema(
            description =
                "As startsAt, for localEnd. Of a time that the clocks show twice it is the second,"
                    + " where a start is the first.")
        Instant endsAt,
    LocalDateTime localStart,
    LocalDateTime localEnd,
    String timeZone,
    @ById String addressee,
    String dayOfAction,
    @Schema(
            description =
                "Says that a time zone which is not one of the country of the place is meant, as"
                    + " beside a border. Without it such a zone is refused (422); it is not kept,"
                    + " and not asked for a zone and country that are there already.")
        boolean timeZoneConfirmed) {

  /** The request to compare a new action with. */
  public static final ActionRequest NOTHING =
      new ActionRequest(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          false);

  private static final String STARTS_AT = "startsAt";
  private static final String ENDS_AT = "endsAt";
  private static final String LOCAL_START = "localStart";
  private static final String LOCAL_END = "localEnd";

  public ActionRequest {
    slug = slug == null || slug.isBlank() ? null : slug;
    timeZone = PlaceDraft.orNull(timeZone);
  }

  /** Returns the action as it is now, so that a patch changes only what it names. */
  static ActionRequest of(ActionView view) {
    ActionDraft draft = view.draft();
    return new ActionRequest(
        view.slug(),
        draft.kind(),
        draft.title(),
        draft.description(),
        draft.visibility(),
        draft.place(),
        draft.link(),
        view.startsAt(),
        view.endsAt(),
        draft.localStart(),
        draft.localEnd(),
        draft.timeZone(),
        draft.addressee(),
        draft.dayOfAction(),
        false);
  }

  /**
   * Runs the work with a draft of the intended times, and reports mistakes in times at the fields
   * that the client used.
   *
   * @param before the present action, or {@link #NOTHING}
   * @param named which members the patch has
   * @param mistakes receives moments that contradict local times, before the work is run
   */
  public ActionView with(
      ActionRequest before,
      Predicate<String> named,
      Violations mistakes,
      Function<ActionDraft, ActionView> work) {
    boolean moved = !Objects.equals(timeZone, before.timeZone);
    boolean startAlone = moved && named.test(STARTS_AT) && !named.test(LOCAL_START);
    boolean endAlone = moved && named.test(ENDS_AT) && !named.test(LOCAL_END);
    // An action always has a start, so localStart null beside startsAt only means "not sent".
    boolean startSaid = named.test(STARTS_AT) && startsAt != null && localStart == null;
    ActionTimeInput.Meant start = start().meant(before.start(), startAlone || startSaid);
    ActionTimeInput.Meant end = end().meant(before.end(), endAlone);
    if (named.test(ENDS_AT) && named.test(LOCAL_END) && end().isHalfOf(before.end())) {
      mistakes.add(ENDS_AT, "actions.error.half-an-end");
    }
    ZoneId known = ActionDraftReader.zone(timeZone);
    start.judge(mistakes, STARTS_AT, known, LocalTimes::first);
    end.judge(mistakes, ENDS_AT, known, LocalTimes::last);
    // Without a zone the action is refused; UTC only serves to find the other mistakes too.
    ZoneId zone = known == null ? ZoneOffset.UTC : known;
    // A moment and a local time cannot be compared without a zone, so the end is left out.
    boolean apart = known == null && start.byMoment() != end.byMoment();
    try {
      return work.apply(draft(start.local(zone), apart ? null : end.local(zone)));
    } catch (InvalidInput wrong) {
      throw wrong.named(
          field ->
              switch (field) {
                case LOCAL_START -> start.byMoment() ? STARTS_AT : field;
                case LOCAL_END -> end.byMoment() ? ENDS_AT : field;
                default -> field;
              });
    }
  }

  private ActionTimeInput start() {
    return new ActionTimeInput(startsAt, localStart);
  }

  private ActionTimeInput end() {
    return new ActionTimeInput(endsAt, localEnd);
  }

  private ActionDraft draft(LocalDateTime start, LocalDateTime end) {
    return new ActionDraft(
        kind,
        title,
        description,
        visibility,
        place,
        link,
        start,
        end,
        timeZone,
        addressee,
        dayOfAction);
  }

  /** Returns the mistake of a patch that changes the slug, which is fixed. */
  Violations fixed(ActionRequest before) {
    Violations violations = new Violations();
    return Objects.equals(slug, before.slug)
        ? violations
        : violations.add("slug", "kernel.error.fixed");
  }
}
