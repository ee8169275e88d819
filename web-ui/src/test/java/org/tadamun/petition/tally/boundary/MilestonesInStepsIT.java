package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.milestone.control.MilestoneWatch;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("milestone R7: Milestones of a country when steps are switched on")
class MilestonesInStepsIT extends SteppedFigures {

  @Inject private Milestones milestones;
  @Inject private MilestoneWatch watch;
  @Inject private TallyWorld tallyWorld;

  private JsonObject sweden() {
    return read("").getJsonArray("milestones").getValuesAs(JsonObject.class).stream()
        .filter(one -> "SE".equals(one.getString("country", null)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "a milestone that was reached before is shown as reached from the first release with as many")
  void reachedBefore() throws Exception {
    Acting.as(anna, () -> milestones.add(petition.slug(), "SE", 5L));
    tallyWorld.bookPast(petition, "SE", ago(2), 1);
    watch.runEverywhere();
    JsonObject exact = sweden();
    assertTrue(exact.getBoolean("reached") && !exact.isNull("reachedAt"), exact::toString);
    steps(5);
    JsonObject none = sweden();
    assertFalse(none.getBoolean("reached") || none.getBoolean("reachedNow"), none::toString);
    assertTrue(none.isNull("reachedAt"), "figures of that moment told of four at most");
    tallyWorld.bookPast(petition, "GB", ago(2), 19);
    JsonObject told = sweden();
    assertTrue(told.getBoolean("reached") && told.getBoolean("reachedNow"), told::toString);
    assertEquals(ago(1).toString(), told.getString("reachedAt"), "not of when it was raised");
    steps(null);
    assertEquals(exact.getString("reachedAt"), sweden().getString("reachedAt"));
  }
}
