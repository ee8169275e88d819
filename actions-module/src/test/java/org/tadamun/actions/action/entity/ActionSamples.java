package org.tadamun.actions.action.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Sample actions: a protest in Toronto at noon, in every state. */
public final class ActionSamples {

  public static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  public static final LocalDateTime NOON = LocalDateTime.of(2020, 11, 20, 12, 0);
  public static final Instant BEFORE = Instant.parse("2020-11-10T09:00:00Z");
  public static final Instant AFTER = Instant.parse("2020-11-21T09:00:00Z");
  public static final LocalizedText REASON = LocalizedText.of("en", "The police forbid it");
  public static final HeadCount HEADS = new HeadCount(120, CountingMethod.COUNTED);

  private ActionSamples() {}

  public static ActionDetails details() {
    return at(NOON);
  }

  public static ActionDetails at(LocalDateTime start) {
    return new ActionDetails(
        ActionKind.PROTEST,
        LocalizedText.of("en", "Protest at the consulate").with("fr", "Manifestation à Montréal"),
        LocalizedText.of("en", "Bring a candle"),
        ActionVisibility.PUBLIC,
        new Place("CA", "Toronto", "Consulate of Pakistan", "8810 Jane Street", false),
        Schedule.of(start, null, TORONTO),
        null);
  }

  /** The details with a point, a web address and a person to ask for the way. */
  public static ActionDetails withWay() {
    ActionDetails plain = details();
    BigDecimal north = new BigDecimal("43.65107");
    BigDecimal east = new BigDecimal("-79.34701");
    return new ActionDetails(
        plain.kind(),
        plain.title(),
        plain.description(),
        plain.visibility(),
        plain.place().at(north, east, "https://example.org/way").opening(null, "Amina Khan"),
        plain.schedule(),
        plain.addresseeId());
  }

  public static Action drafted() {
    return first(ActionState.DRAFT);
  }

  private static Action first(ActionState state) {
    return new Action(7, "protest-toronto-2020-11-20", state, details(), null, false, BEFORE);
  }

  /** The action, brought to the state by its verbs. */
  public static Action in(ActionState state) {
    Action action = state == ActionState.SUBMITTED ? first(ActionState.SUBMITTED) : drafted();
    switch (state) {
      case SUBMITTED, DRAFT -> {}
      case APPROVED -> action.approve(BEFORE);
      case REJECTED -> action.reject(REASON, BEFORE);
      default -> {
        action.approve(BEFORE);
        bring(action, state);
      }
    }
    return action;
  }

  private static void bring(Action approved, ActionState state) {
    switch (state) {
      case POSTPONED -> approved.postpone(REASON, BEFORE);
      case CANCELLED -> approved.cancel(REASON, BEFORE);
      default -> approved.tookPlace(HEADS, AFTER);
    }
  }
}
