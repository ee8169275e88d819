package org.tadamun.actions.action.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.Schedule;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Answers for tests of what is written from them. */
public final class AnswerSamples {

  public static final String ID = "AbCdEfGhIjKlMnOpQrStUv";

  /** Between its last change and its start. */
  public static final Instant NOW = Instant.parse("2020-11-12T09:00:00Z");

  private AnswerSamples() {}

  public static ActionAnswer approved() {
    return ActionAnswer.forThePublic(open(), "release", NOW);
  }

  public static ActionAnswer in(ActionState state, LocalizedText reason) {
    return ActionAnswer.forThePublic(view(state, false, reason), "release", NOW);
  }

  public static ActionAnswer withHiddenAddress() {
    return ActionAnswer.forThePublic(hidden(), "release", NOW);
  }

  /** By {@link #NOW}, with whom one may ask. */
  public static ActionAnswer hiddenUntil(Instant from) {
    return ActionAnswer.forThePublic(opening(from), "release", NOW);
  }

  static ActionView opening(Instant from) {
    PlaceDraft place =
        new PlaceDraft(
            "Consulate", null, "Toronto", "CA", true, null, null, from, "Ask your branch");
    return view(ActionState.APPROVED, ActionKind.PROTEST, place, null);
  }

  public static ActionAnswer hiddenForStaff() {
    return ActionAnswer.forStaff(hidden(), "release");
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
    PlaceDraft nowhere = new PlaceDraft(null, null, null, null, true, north, east, null, null);
    return view(ActionState.APPROVED, ActionKind.ONLINE, nowhere, null);
  }

  private static ActionView view(ActionState state, boolean hidden, LocalizedText reason) {
    PlaceDraft place =
        new PlaceDraft(
            "Consulate",
            "8810 Jane Street",
            "Toronto",
            "CA",
            hidden,
            new BigDecimal("43.80000"),
            new BigDecimal("-79.53000"),
            null,
            null);
    return view(state, ActionKind.PROTEST, place, reason);
  }

  private static ActionView view(
      ActionState state, ActionKind kind, PlaceDraft place, LocalizedText reason) {
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
        state == ActionState.TOOK_PLACE ? ActionSamples.HEADS : null,
        3,
        false,
        made,
        made,
        4);
  }
}
