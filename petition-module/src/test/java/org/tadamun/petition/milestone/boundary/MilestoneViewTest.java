package org.tadamun.petition.milestone.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.tally.boundary.CountryCount;

@DisplayName("Milestone in the list")
class MilestoneViewTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static MilestoneView quarter(int percent, Instant reachedAt) {
    return quarter(percent, reachedAt, reachedAt != null);
  }

  private static MilestoneView quarter(int percent, Instant reachedAt, boolean now) {
    boolean reached = now || reachedAt != null;
    return new MilestoneView(
        null, percent, null, percent * 10L, reached, now, reachedAt, null, null);
  }

  @Test
  @DisplayName("A quarter is passed if a higher quarter was reached")
  void passed() {
    MilestoneView own = new MilestoneView("own", null, null, 300, true, true, null, null, 1);
    List<MilestoneView> all =
        List.of(quarter(25, null), quarter(50, null), quarter(75, NOW), quarter(100, null), own);
    assertEquals(
        List.of(true, true, false, false, false),
        all.stream().map(one -> one.passed(all)).toList());
    List<MilestoneView> none = List.of(quarter(25, null), quarter(50, null));
    assertEquals(List.of(false, false), none.stream().map(one -> one.passed(none)).toList());
  }

  @Test
  @DisplayName("R9: a milestone has fallen if it was reached and the present figure is lower")
  void fallen() {
    assertFalse(quarter(25, NOW, true).fallen());
    assertTrue(quarter(50, NOW, false).fallen());
    assertFalse(quarter(75, null, false).fallen(), "it was never reached");
    assertFalse(quarter(100, null, true).fallen(), "nothing told of it");
  }

  @Test
  @DisplayName(
      "R7: a milestone of a country has the moment at which the released figure reached it")
  void released() {
    MilestoneView own = new MilestoneView("own", null, "SE", 10, true, false, NOW, null, 1);
    Instant nine = Instant.parse("2026-11-25T09:00:00Z");
    assertEquals(
        new MilestoneView("own", null, "SE", 10, true, false, nine, null, 1), own.releasedAt(nine));
    MilestoneView silent = new MilestoneView("own", null, "SE", 10, true, true, null, null, 1);
    assertEquals(silent, silent.releasedAt(nine), "it has raised nothing");
  }

  @Test
  @DisplayName(
      "R7: a milestone of a country is released by its own country and number; others stay")
  void releasedBy() {
    MilestoneView own = new MilestoneView("own", null, "SE", 10, true, true, NOW, null, 1);
    Instant nine = Instant.parse("2026-11-25T09:00:00Z");
    Map<CountryCount, Instant> reached =
        Map.of(new CountryCount("SE", 10), nine, new CountryCount("SE", 5), NOW);
    assertEquals(own.releasedAt(nine), own.releasedBy(reached));
    assertEquals(own.releasedAt(null), own.releasedBy(Map.of(new CountryCount("GB", 10), nine)));
    MilestoneView all = new MilestoneView("own", null, null, 10, true, true, NOW, null, 1);
    assertEquals(all, all.releasedBy(reached));
    assertEquals(1, own.ofCountry().count());
    assertEquals(0, all.ofCountry().count());
  }

  @Test
  @DisplayName("R7: a milestone of a country is not reached if no released figure has it")
  void unreleased() {
    MilestoneView own = new MilestoneView("own", null, "SE", 10, true, true, NOW, null, 1);
    assertEquals(
        new MilestoneView("own", null, "SE", 10, false, false, null, null, 1),
        own.releasedAt(null));
  }
}
