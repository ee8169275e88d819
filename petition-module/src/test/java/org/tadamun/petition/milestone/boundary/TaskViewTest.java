package org.tadamun.petition.milestone.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;

@DisplayName("R11: Task of a milestone")
class TaskViewTest {

  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "LI, 19, 19, 1, ",
    "LI, 19, 19, 5, 5",
    "LI, 20, 23, 5, 5",
    "LI, 20, 20, 5, ",
    "LI, 20, 20, 7, 7",
    ", 19, 19, 5, "
  })
  @DisplayName("A task has the step of its country's figures if it states a number between steps")
  void step(String country, long wanted, long reached, int step, Integer expected) {
    MilestoneTask task =
        new MilestoneTask(7, 3, 1, new MilestoneTarget(null, country, wanted), reached, NOON);
    Counts counts = new Counts("free-amar", 1, NOON, reached, Map.of(), List.of(), null);
    TaskView view = TaskView.of(task, counts, new SmallCells(step));
    assertEquals(expected, view.step());
    assertEquals(expected != null, view.isExact());
  }
}
