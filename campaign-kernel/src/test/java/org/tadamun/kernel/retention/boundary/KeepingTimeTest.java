package org.tadamun.kernel.retention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Retention period")
class KeepingTimeTest {

  @Test
  @DisplayName("R1: a period is a number of days before a moment")
  void days() {
    KeepingTime kept = KeepingTime.parse(" P90D ");
    assertFalse(kept.isForEver());
    assertEquals(90, kept.days());
    assertEquals(
        Instant.parse("2020-08-22T08:00:00Z"), kept.since(Instant.parse("2020-11-20T08:00:00Z")));
  }

  @Test
  @DisplayName("R1: a period that is off lasts for ever")
  void forEver() {
    KeepingTime kept = KeepingTime.parse("off");
    assertTrue(kept.isForEver());
    assertEquals(0, kept.days());
  }

  @Test
  @DisplayName(
      "a retention report lists only the rules with counted data, and adds up what was ended")
  void told() {
    ReportView.Line none = new ReportView.Line("links", 30, 0L, null, 0);
    ReportView.Line some = new ReportView.Line("mails", 90, 7L, Instant.EPOCH, 7);
    ReportView.Line half = new ReportView.Line("names", 1825, 9L, Instant.EPOCH, 4);
    ReportView.Line unknown = new ReportView.Line("rules", 365, null, null, 0);
    ReportView report =
        new ReportView("id", Instant.EPOCH, "system", null, List.of(none, some, half, unknown));
    assertEquals(List.of(some, half), report.told());
    assertEquals(3, report.counted());
    assertEquals(11, report.ended());
  }
}
