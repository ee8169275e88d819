package org.tadamun.kernel.retention.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Report of a retention run")
class RetentionReportTest {

  private static final Instant BEGUN = Instant.parse("2020-11-20T02:37:00Z");
  private static final Instant LATER = BEGUN.plusSeconds(90);

  private final RetentionReport report = new RetentionReport(1, "system", BEGUN);
  private final RetentionLine mails = new RetentionLine(report, "mails", 90, BEGUN);

  @BeforeEach
  void count() {
    assertFalse(mails.isCounted());
    mails.expect(450, BEGUN.minusSeconds(99), BEGUN);
  }

  @Test
  @DisplayName("R4: due data is counted once; a later count changes nothing")
  void countedOnce() {
    assertTrue(mails.isCounted());
    mails.end(200, 700, LATER);
    mails.expect(250, null, LATER);
    assertEquals(450, mails.due());
    assertEquals(BEGUN.minusSeconds(99), mails.oldest());
  }

  @Test
  @DisplayName("R4: each portion adds to the data ended, and an empty portion finishes the line")
  void portions() {
    mails.end(200, 700, LATER);
    mails.end(200, 1_000, LATER);
    mails.end(50, 2_000, LATER);
    assertFalse(mails.isFinished(), "a portion that is not full may not be the last one");
    mails.end(0, 0, LATER);
    assertTrue(mails.isFinished());
    assertEquals(450, mails.ended());
    assertEquals(450, mails.due());
    assertEquals(90, mails.days());
    assertEquals(BEGUN.minusSeconds(99), mails.oldest());
  }

  @Test
  @DisplayName(
      "R5: the place advances past kept data and never goes back; a repeated place ends the line")
  void place() {
    assertEquals(0, mails.place());
    mails.end(0, 700, LATER);
    assertFalse(mails.isFinished(), "what was looked at and left is no end");
    assertEquals(700, mails.place());
    mails.end(3, 700, LATER);
    assertTrue(mails.isFinished(), "who looks at the same again would do so for ever");
    mails.end(0, 0, LATER);
    assertEquals(700, mails.place());
    assertEquals(3, mails.ended());
  }

  @Test
  @DisplayName("the report has the moment of its start, who started it, and its end")
  void moment() {
    assertEquals(BEGUN, report.createdAt());
    assertEquals("system", report.startedBy());
    assertNull(report.finishedAt());
    report.finish(LATER);
    assertEquals(LATER, report.finishedAt());
    assertEquals(BEGUN, report.createdAt());
  }

  @Test
  @DisplayName("the list of lines cannot be changed by its reader")
  void lines() {
    report.expect(mails);
    assertEquals(List.of(mails), report.lines());
    assertThrows(UnsupportedOperationException.class, () -> report.lines().clear());
    assertEquals(report, mails.report());
  }
}
