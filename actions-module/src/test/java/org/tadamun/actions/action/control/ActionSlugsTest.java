package org.tadamun.actions.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.kernel.problem.boundary.Violations;

class ActionSlugsTest {

  @ParameterizedTest
  @CsvSource({
    "HAND_OVER, Toronto, hand-over-toronto-2020-11-20",
    "VIGIL, Montréal, vigil-montreal-2020-11-20",
    "PROTEST, St. John's (NL), protest-st-john-s-nl-2020-11-20",
    "PROTEST, كراتشي, protest-kratshy-2020-11-20",
    "ONLINE, , online-2020-11-20",
    "VIGIL, 東京, vigil-dong-jing-2020-11-20"
  })
  @DisplayName("a slug says kind, town and day in Latin letters")
  void stems(ActionKind kind, String town, String expected) {
    assertEquals(expected, stem(kind, town));
  }

  @Test
  @DisplayName("a long town leaves room for the day and a number")
  void longTown() {
    String stem = stem(ActionKind.PRESS_CONFERENCE, "Llanfair".repeat(12));
    assertTrue(stem.length() <= Action.SLUG_MAX - 6, stem);
    assertTrue(stem.endsWith("-2020-11-20"));
    assertTrue(new Violations().slug("slug", stem + "-999", Action.SLUG_MAX).isEmpty());
  }

  private static String stem(ActionKind kind, String town) {
    PlaceDraft place = new PlaceDraft(null, null, town, null, false, null, null);
    return ActionSlugs.stem(
        new ActionDraft(
            kind,
            null,
            null,
            null,
            place,
            null,
            LocalDateTime.of(2020, 11, 20, 12, 0),
            null,
            "UTC",
            null,
            null));
  }
}
