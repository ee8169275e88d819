package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;

@DisplayName("Milestones that are reached")
class ReachedTargetsTest {

  private static Counts counts(long pakistan, long britain) {
    return new Counts(
        "free-amar",
        1,
        Instant.parse("2020-11-20T08:00:00Z"),
        pakistan + britain,
        Map.of(),
        List.of(new CountryCount("PK", pakistan), new CountryCount("GB", britain)),
        null);
  }

  private static List<String> keys(long goal, List<MilestoneTarget> own, Counts counts) {
    return ReachedTargets.of(goal, own, counts).stream().map(MilestoneTarget::key).toList();
  }

  @ParameterizedTest
  @CsvSource({"249,", "250,P25-250", "499,P25-250", "500,P50-500", "750,P75-750", "1000,P100-1000"})
  @DisplayName("R5: of several quarters only the highest is reached")
  void quarters(long total, String key) {
    assertEquals(key == null ? List.of() : List.of(key), keys(1000, List.of(), counts(total, 0)));
  }

  @Test
  @DisplayName(
      "R1: numbers of staff are reached by the sum of all countries, or by their own country")
  void own() {
    List<MilestoneTarget> own =
        List.of(
            new MilestoneTarget(null, null, 20),
            new MilestoneTarget(null, "PK", 10),
            new MilestoneTarget(null, "GB", 15));
    assertEquals(List.of("N20", "N10-PK"), keys(0, own, counts(12, 14)));
    assertEquals(List.of("N20", "N10-PK", "N15-GB"), keys(0, own, counts(10, 15)), "just so many");
    assertEquals(List.of(), keys(0, own, counts(9, 10)));
    assertEquals(List.of(), keys(0, List.of(new MilestoneTarget(null, "SE", 1)), counts(9, 10)));
  }

  @Test
  @DisplayName("The figure of a country's milestone is that of the country")
  void figure() {
    assertEquals(12, ReachedTargets.figure(new MilestoneTarget(null, "PK", 1), counts(12, 14)));
    assertEquals(26, ReachedTargets.figure(new MilestoneTarget(null, null, 1), counts(12, 14)));
    assertEquals(0, ReachedTargets.figure(new MilestoneTarget(null, "SE", 1), counts(12, 14)));
  }

  @Test
  @DisplayName("R3: a lower quarter is not raised after a higher one of the same goal")
  void behind() {
    MilestoneTarget half = MilestoneTarget.quarters(1000).get(1);
    assertTrue(ReachedTargets.isBehind(half, Set.of("P75-750"), 1000));
    assertFalse(ReachedTargets.isBehind(half, Set.of("P25-250"), 1000));
    assertFalse(ReachedTargets.isBehind(half, Set.of("P50-500"), 1000));
    assertFalse(ReachedTargets.isBehind(half, Set.of("P75-1500"), 1000), "of another goal");
    assertFalse(
        ReachedTargets.isBehind(new MilestoneTarget(null, null, 5), Set.of("P75-750"), 1000));
  }
}
