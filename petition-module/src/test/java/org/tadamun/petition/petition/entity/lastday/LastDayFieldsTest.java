package org.tadamun.petition.petition.entity.lastday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Last day of a petition")
class LastDayFieldsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant END = Instant.parse("2020-12-31T00:00:00Z");

  private static Instant after(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static LastDayFields end() {
    return new LastDayFields().until(END, NOW);
  }

  @Test
  @DisplayName("R3: two overlapping pauses move the last day once, from the first beginning on")
  void union() {
    LastDayFields both = end().paused(NOW).paused(after(2));
    assertEquals(NOW, both.pausedAt());
    assertEquals(END.plus(Duration.ofDays(5)), both.resumed(null, after(5)).closesAt());
  }

  @Test
  @DisplayName("R3: two pauses that follow each other move the last day by both")
  void oneInTheOther() {
    LastDayFields resumed = end().paused(NOW).resumed(null, after(2)).paused(after(2));
    assertEquals(END.plus(Duration.ofDays(5)), resumed.resumed(null, after(5)).closesAt());
  }

  @Test
  @DisplayName("R3: the last day stays if it was past before the pause, or without a pause")
  void past() {
    LastDayFields late = end().paused(END).resumed(null, END.plus(Duration.ofDays(5)));
    assertEquals(END, late.closesAt());
    assertNull(late.pausedAt());
    assertEquals(END, end().resumed(null, after(5)).closesAt());
  }

  @Test
  @DisplayName("R3: the last day moves by the part of a pause after the start only")
  void ahead() {
    Instant start = after(10);
    LastDayFields before = end().paused(NOW).resumed(start, after(5));
    assertEquals(END, before.closesAt());
    assertNull(before.pausedAt());
    assertEquals(END, end().paused(NOW).resumed(start, start).closesAt());
    Instant over = END.plus(Duration.ofDays(3));
    assertEquals(over, end().paused(NOW).resumed(start, after(13)).closesAt());
    assertEquals(over, end().paused(after(11)).resumed(start, after(14)).closesAt());
  }

  @Test
  @DisplayName("R3: the last day keeps its distance from the start if the pause outlasts both")
  void pauseBeyondBoth() {
    Instant start = after(10);
    Instant late = END.plus(Duration.ofDays(9));
    Duration signable = Duration.between(start, END);
    assertEquals(late.plus(signable), end().paused(NOW).resumed(start, late).closesAt());
  }

  @Test
  @DisplayName("R3: a last day set during a pause is moved by the rest of the pause only")
  void setInPause() {
    LastDayFields meant = end().paused(NOW).until(END.plusSeconds(60), after(2));
    Instant moved = END.plusSeconds(60).plus(Duration.ofDays(3));
    assertEquals(moved, meant.resumed(null, after(5)).closesAt());
    assertEquals(NOW, end().paused(NOW).until(END, after(2)).pausedAt());
  }

  @Test
  @DisplayName(
      "R3: the last day moves by the whole pause if the start was put off after signing began")
  void startPutOff() {
    LastDayFields begun = end().paused(NOW).begins(null, after(5), after(1));
    assertEquals(END.plus(Duration.ofDays(5)), begun.resumed(after(5), after(5)).closesAt());
    assertEquals(END.plus(Duration.ofDays(3)), begun.resumed(after(5), after(3)).closesAt());
    LastDayFields again = begun.begins(after(5), after(9), after(2));
    assertEquals(END.plus(Duration.ofDays(6)), again.resumed(after(9), after(6)).closesAt());
    LastDayFields past = end().paused(after(2)).begins(NOW, after(8), after(3));
    assertEquals(END.plus(Duration.ofDays(4)), past.resumed(after(8), after(6)).closesAt());
    LastDayFields inIt = end().paused(NOW).begins(after(2), after(8), after(3));
    assertEquals(END.plus(Duration.ofDays(6)), inIt.resumed(after(8), after(8)).closesAt());
  }

  @Test
  @DisplayName("R3: the last day moves by the pause after the new start if signing had not begun")
  void startMoved() {
    LastDayFields ahead = end().paused(NOW);
    LastDayFields later = ahead.begins(after(4), after(6), after(1));
    assertEquals(END.plus(Duration.ofDays(1)), later.resumed(after(6), after(7)).closesAt());
    LastDayFields atOnce = ahead.begins(after(4), null, after(1));
    assertEquals(END.plus(Duration.ofDays(2)), atOnce.resumed(null, after(3)).closesAt());
  }

  @Test
  @DisplayName("R3: a last day set with the start stays as set; an unchanged start changes nothing")
  void startAndEnd() {
    Instant end = END.plusSeconds(60);
    LastDayFields both = end().paused(NOW).begins(null, after(5), after(1)).until(end, after(1));
    assertEquals(end, both.resumed(after(5), after(5)).closesAt());
    LastDayFields same = end().paused(NOW).begins(null, after(5), after(1)).until(END, after(1));
    assertEquals(END.plus(Duration.ofDays(5)), same.resumed(after(5), after(5)).closesAt());
    LastDayFields waits = end().paused(NOW);
    assertEquals(waits, waits.begins(after(5), after(5), after(1)));
    assertNull(end().begins(null, after(5), after(1)).pausedAt());
    assertFalse(waits.begins(null, after(5), after(1)).resumed(null, after(2)).isOtherThan(true));
  }

  @Test
  @DisplayName("The last day follows its campaign only if there is a day or a pause to change")
  void follows() {
    assertTrue(end().isOtherThan(false));
    assertFalse(end().isOtherThan(true));
    assertFalse(end().paused(NOW).isOtherThan(false));
    assertTrue(end().paused(NOW).isOtherThan(true));
    assertFalse(new LastDayFields().isOtherThan(false));
    assertFalse(new LastDayFields().isOtherThan(true));
  }

  @Test
  @DisplayName("The last day is no longer paused once the petition is over")
  void over() {
    assertNull(end().paused(NOW).over(null, after(1)).pausedAt());
    assertEquals(END, end().paused(NOW).over(null, after(1)).closesAt());
    assertEquals(END, end().over(NOW, after(1)).closesAt());
  }

  @Test
  @DisplayName(
      "If the start never came, the last day is that of the closing, or of the pause before")
  void neverStarted() {
    assertEquals(after(1), end().over(after(5), after(1)).closesAt());
    assertEquals(after(1), new LastDayFields().over(after(5), after(1)).closesAt());
    assertEquals(NOW, end().paused(NOW).over(after(5), after(9)).closesAt());
    assertEquals(END, end().over(END.plusSeconds(60), END.plusSeconds(30)).closesAt());
  }

  @Test
  @DisplayName("The last day stays if the start was put off in a pause after signing had begun")
  void putOff() {
    LastDayFields off = end().paused(NOW).begins(null, after(5), after(1));
    assertNull(off.startOnceOver(after(5)));
    assertEquals(NOW, off.startOnceOver(NOW));
    assertNull(off.startOnceOver(null));
    assertEquals(after(5), end().startOnceOver(after(5)));
    assertEquals(END, off.over(after(5), after(2)).closesAt());
    assertEquals(END, off.over(after(5), after(9)).closesAt());
    LastDayFields ahead = end().paused(NOW).begins(after(4), after(6), after(1));
    assertEquals(after(6), ahead.startOnceOver(after(6)));
    assertEquals(after(1), ahead.over(after(6), after(2)).closesAt());
  }
}
