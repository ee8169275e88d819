package org.tadamun.actions.action.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tadamun.actions.action.boundary.moved.AnnouncedView;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.Place;
import org.tadamun.actions.action.entity.Schedule;
import org.tadamun.actions.action.entity.moved.Announced;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Answers for tests of what is written from them. */
public final class AnswerSamples {

  public static final String ID = "AbCdEfGhIjKlMnOpQrStUv";

  private AnswerSamples() {}

  public static ActionAnswer approved() {
    return ActionAnswer.forThePublic(open(), "release", ActionSamples.BEFORE);
  }

  public static ActionAnswer in(ActionState state, LocalizedText reason) {
    return ActionAnswer.forThePublic(view(state, false, reason), "release", ActionSamples.BEFORE);
  }

  public static ActionAnswer withHiddenAddress() {
    return ActionAnswer.forThePublic(hidden(), "release", ActionSamples.BEFORE);
  }

  public static ActionAnswer hiddenForStaff() {
    return ActionAnswer.forStaff(hidden(), "release", ActionSamples.BEFORE);
  }

  /** Something with an address that everybody may know. */
  public static ActionView open() {
    return view(ActionState.APPROVED, false, null);
  }

  /** The same with an address that is kept back. */
  public static ActionView hidden() {
    return view(ActionState.APPROVED, true, null);
  }

  /** Something online whose link is kept back, with a point or without. */
  static ActionView online(BigDecimal north, BigDecimal east) {
    PlaceDraft nowhere = new PlaceDraft(null, null, null, null, true, north, east);
    return view(ActionState.APPROVED, ActionKind.ONLINE, nowhere, null);
  }

  private static ActionView view(ActionState state, boolean hidden, LocalizedText reason) {
    return view(state, ActionKind.PROTEST, toronto(hidden), reason);
  }

  private static PlaceDraft toronto(boolean hidden) {
    return new PlaceDraft(
        "Consulate",
        "8810 Jane Street",
        "Toronto",
        "CA",
        hidden,
        new BigDecimal("43.80000"),
        new BigDecimal("-79.53000"));
  }

  /** It was announced for another hour in front of another house. */
  public static ActionView moved(ActionState state, boolean hidden) {
    AnnouncedView before =
        AnnouncedView.of(
            Announced.of(
                new Place("CA", "Toronto", "City Hall", "100 Queen Street", false),
                Schedule.of(
                    LocalDateTime.of(2020, 11, 19, 18, 0), null, ZoneId.of("America/Toronto"))));
    return view(state, ActionKind.PROTEST, toronto(hidden), null, before);
  }

  private static ActionView view(
      ActionState state, ActionKind kind, PlaceDraft place, LocalizedText reason) {
    return view(state, kind, place, reason, null);
  }

  private static ActionView view(
      ActionState state,
      ActionKind kind,
      PlaceDraft place,
      LocalizedText reason,
      AnnouncedView before) {
    LocalDateTime start = LocalDateTime.of(2020, 11, 20, 12, 0);
    ZoneId toronto = ZoneId.of("America/Toronto");
    Schedule schedule = Schedule.of(start, start.plusHours(2), toronto);
    ActionDraft draft =
        new ActionDraft(
            kind,
            LocalizedText.of("en", "Protest, and a letter; twice").with("ar", "وقفة احتجاجية"),
            LocalizedText.of("en", "Bring placards.\nNo flags."),
            null,
            place,
            "https://example.org/toronto",
            start,
            start.plusHours(2),
            toronto.getId(),
            null,
            null);
    Instant made = Instant.parse("2020-11-10T09:00:00Z");
    return new ActionView(
        ID,
        7,
        "protest-toronto-2020-11-20",
        state,
        draft,
        schedule.startsAt(),
        schedule.endsAt(),
        schedule.overAt(),
        null,
        null,
        reason,
        false,
        before,
        state == ActionState.TOOK_PLACE ? ActionSamples.HEADS : null,
        3,
        false,
        made,
        made,
        4);
  }
}
