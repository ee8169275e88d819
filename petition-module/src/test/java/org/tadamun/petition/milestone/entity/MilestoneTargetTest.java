package org.tadamun.petition.milestone.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Milestone and its task")
class MilestoneTargetTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @ParameterizedTest
  @CsvSource({"1000,250,500,750,1000", "101,26,51,76,101", "4,1,2,3,4", "1,1,1,1,1"})
  @DisplayName("R1: quarters of a goal are rounded up")
  void quarters(long goal, long first, long second, long third, long fourth) {
    List<MilestoneTarget> quarters = MilestoneTarget.quarters(goal);
    assertEquals(
        List.of(25, 50, 75, 100), quarters.stream().map(MilestoneTarget::percent).toList());
    assertEquals(
        List.of(first, second, third, fourth),
        quarters.stream().map(MilestoneTarget::wanted).toList());
  }

  @Test
  @DisplayName("R1: without a goal there are no quarters")
  void none() {
    assertEquals(List.of(), MilestoneTarget.quarters(0));
  }

  @Test
  @DisplayName("R6: the key of a quarter contains its number, so another goal has other keys")
  void keys() {
    assertEquals("P25-250", MilestoneTarget.quarters(1000).getFirst().key());
    assertNotEquals(
        MilestoneTarget.quarters(1000).getFirst().key(),
        MilestoneTarget.quarters(2000).getFirst().key());
    assertEquals("N250", new MilestoneTarget(null, null, 250).key());
    assertEquals("N250-PK", new MilestoneTarget(null, "PK", 250).key());
    assertEquals("P100-100000000", MilestoneTarget.quarters(100_000_000).getLast().key());
  }

  @Test
  @DisplayName("R6: a quarter belongs to one goal, and a number of staff to every goal")
  void ofGoal() {
    MilestoneTarget half = new MilestoneTarget(50, null, 500);
    assertTrue(half.isOf(1000));
    assertFalse(half.isOf(2000));
    assertFalse(new MilestoneTarget(25, null, 500).isOf(1000), "as many, and another quarter");
    assertFalse(half.isOf(0));
    for (MilestoneTarget own :
        List.of(new MilestoneTarget(null, null, 7), new MilestoneTarget(null, "PK", 7))) {
      assertTrue(own.isOf(1000));
      assertTrue(own.isOf(0));
    }
  }

  @Test
  @DisplayName("A task is completed once, and stores by whom and when")
  void task() {
    MilestoneTask task = new MilestoneTask(3, 7, 2, new MilestoneTarget(50, null, 500), 512, NOW);
    assertEquals(MilestoneTaskState.OPEN, task.state());
    assertEquals("P50-500", task.key());
    assertEquals(512, task.reached());
    assertEquals(2, task.textVersion());
    task.announce("news");
    task.complete("staff:anna", NOW.plusSeconds(60));
    assertEquals(MilestoneTaskState.DONE, task.state());
    assertEquals("staff:anna", task.doneBy());
    assertEquals(NOW.plusSeconds(60), task.doneAt());
    assertEquals("news", task.newsId());
    WrongState refusal =
        assertThrows(WrongState.class, () -> task.complete("staff:bilal", NOW.plusSeconds(90)));
    assertEquals("DONE", refusal.state());
    assertEquals("staff:anna", task.doneBy());
  }

  @Test
  @DisplayName("A completed task can be reopened once, and completed again")
  void reopened() {
    MilestoneTask task = new MilestoneTask(3, 7, 2, new MilestoneTarget(50, null, 500), 512, NOW);
    assertThrows(WrongState.class, () -> task.reopen(NOW));
    task.complete("staff:anna", NOW.plusSeconds(60));
    task.reopen(NOW.plusSeconds(90));
    assertEquals(MilestoneTaskState.OPEN, task.state());
    assertNull(task.doneBy());
    assertThrows(WrongState.class, () -> task.reopen(NOW.plusSeconds(95)));
    task.complete("staff:bilal", NOW.plusSeconds(99));
    assertEquals("staff:bilal", task.doneBy());
  }
}
