package org.tadamun.actions.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.problem.boundary.Violations;

class ActionSlugsTest {

  private static final ActionDetails MONTREAL = of(ActionKind.VIGIL, "Montréal");

  @ParameterizedTest
  @CsvSource({
    "HAND_OVER, Toronto, hand-over-toronto-2020-11-20",
    "VIGIL, Montréal, vigil-montreal-2020-11-20",
    "PROTEST, St. John's (NL), protest-st-john-s-nl-2020-11-20",
    "PROTEST, كراتشي, protest-kratshy-2020-11-20",
    "ONLINE, , online-2020-11-20",
    "VIGIL, 東京, vigil-dong-jing-2020-11-20"
  })
  @DisplayName("a slug has kind, town and day in Latin letters")
  void stems(ActionKind kind, String town, String expected) {
    assertEquals(expected, stem(kind, town));
  }

  @Test
  @DisplayName("a long town is cut so that the day and a number fit")
  void longTown() {
    String stem = stem(ActionKind.PRESS_CONFERENCE, "Llanfair".repeat(12));
    assertTrue(stem.length() <= Action.SLUG_MAX - 6, stem);
    assertTrue(stem.endsWith("-2020-11-20"));
    assertTrue(new Violations().slug("slug", stem + "-999", Action.SLUG_MAX).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-2", "-17", "-999"})
  @DisplayName("R11: a slug of kind, town and day is plain, with any number up to 999")
  void plain(String number) {
    assertTrue(ActionSlugs.isPlain("vigil-montreal-2020-11-20" + number, MONTREAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vigil-montreal",
        "vigil-montreal-2020-11-20-",
        "vigil-montreal-2020-11-20-5551234",
        "vigil-montreal-2020-11-21",
        "vigil-montreal-house-of-jane-2020-11-20",
        "protest-montreal-2020-11-20",
        "jane-vigil-montreal-2020-11-20"
      })
  @DisplayName("R11: a slug with another kind, town or day, or one more word, is not plain")
  void telling(String slug) {
    assertFalse(ActionSlugs.isPlain(slug, MONTREAL));
  }

  private static String stem(ActionKind kind, String town) {
    return ActionSlugs.stem(of(kind, town));
  }

  private static ActionDetails of(ActionKind kind, String town) {
    Place place = new Place(null, town, null, null, false);
    Schedule noon = Schedule.of(LocalDateTime.of(2020, 11, 20, 12, 0), null, ZoneOffset.UTC);
    return new ActionDetails(kind, null, null, null, place, noon, null);
  }
}
