package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tadamun.kernel.log.HeardLog;

@ResourceLock("what PauseLog writes into the log")
@DisplayName("R7: Log of a mail server that is away")
class PauseLogTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String AWAY = "WARNING No mail can go out now, it waits: ";
  private static final String BREAK = "WARNING Mail goes out with breaks, and again none can now: ";
  private static final String BACK = "INFO Mail goes out again";

  @RegisterExtension private final HeardLog log = new HeardLog(PauseLog.class);
  private final PauseLog pause = new PauseLog(() -> NOW.minusSeconds(3_600));

  private void begins(String why, Instant now) {
    pause.begins(why, why, null, now);
  }

  private void lasts(String why, Instant now) {
    pause.lasts(why, why, null, now);
  }

  private static Instant after(long minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  /** Behaves as a relay with a rate limit: some mails pass each minute, and then none. */
  private void limited(String why, int first, int last) {
    for (int minute = first; minute <= last; minute++) {
      begins(why, after(minute));
      lasts(why, after(minute).plusSeconds(10));
      pause.ends(after(minute).plusSeconds(20));
      pause.goesOn(after(minute).plusSeconds(40));
    }
  }

  private void requireWords(String... words) {
    assertEquals(List.of(words), log.words());
  }

  @Test
  @DisplayName(
      "an outage is an error after ten minutes and each day, with the age of the oldest mail")
  void daily() {
    Instant lasts = NOW.plus(PauseLog.PATIENCE);
    begins("no route", NOW);
    lasts("no route", lasts.minusMillis(1));
    requireWords(AWAY + "no route");
    lasts("no route", lasts);
    assertEquals(
        "SEVERE Still no mail can go out, one waits for 70 minutes: no route",
        log.words().getLast());
    lasts("no route", lasts.plus(PauseLog.TELL_AGAIN).minusMillis(1));
    assertEquals(2, log.words().size(), log.words()::toString);
    lasts("no route", lasts.plus(PauseLog.TELL_AGAIN));
    lasts("no route", lasts.plus(PauseLog.TELL_AGAIN).plusSeconds(30));
    assertEquals(
        "SEVERE Still no mail can go out, one waits for 25 hours: no route", log.words().getLast());
    assertEquals(3, log.words().size(), log.words()::toString);
  }

  @Test
  @DisplayName(
      "the outage is logged again even if the database cannot tell the age of the oldest mail")
  void databaseAwayToo() {
    PauseLog blind =
        new PauseLog(
            () -> {
              throw new IllegalStateException("no database");
            });
    blind.begins("no route", "no route", null, NOW);
    blind.lasts("no route", "no route", null, NOW.plus(PauseLog.TELL_AGAIN));
    assertEquals(2, log.words().size(), log.words()::toString);
  }

  @Test
  @DisplayName("each other reason is logged once, also after the error")
  void otherReason() {
    begins("no route", NOW);
    for (int second = 0; second < 500; second += 2) {
      lasts("no sign-in", NOW.plusSeconds(second));
      lasts("no route", NOW.plusSeconds(second + 1));
    }
    String other = "WARNING Still no mail can go out, by now since: ";
    requireWords(AWAY + "no route", other + "no sign-in");
    lasts("no route", after(10));
    lasts("no certificate", after(11));
    assertEquals(other + "no certificate", log.words().getLast());
    assertEquals(4, log.words().size(), log.words()::toString);
  }

  @Test
  @DisplayName("a server with a new code for each mail makes at most 20 lines")
  void manyReasons() {
    begins("no route", NOW);
    for (int i = 0; i < 1_000; i++) {
      lasts("45" + i, NOW.plusSeconds(1));
    }
    assertTrue(log.words().size() <= 20, log.words()::toString);
  }

  @Test
  @DisplayName("a server with a rate limit is logged once an hour, and its end once")
  void limited() {
    limited("too much", 0, 59);
    requireWords(AWAY + "too much", BACK, BREAK + "too much");
    limited("too much", 60, 119);
    assertEquals(BREAK + "too much", log.words().getLast());
    assertEquals(4, log.words().size(), log.words()::toString);
    pause.goesOn(after(119).plusSeconds(20).plus(PauseLog.BREAKS).minusMillis(1));
    assertEquals(4, log.words().size(), "perhaps it is not over yet");
    pause.goesOn(after(119).plusSeconds(20).plus(PauseLog.BREAKS));
    pause.goesOn(after(400));
    assertEquals("INFO Mail goes out without breaks again", log.words().getLast());
    assertEquals(5, log.words().size(), log.words()::toString);
    begins("too much", after(401));
    assertEquals(AWAY + "too much", log.words().getLast());
  }

  @Test
  @DisplayName("another reason for a break is logged at once")
  void otherBreak() {
    limited("too much", 0, 5);
    limited("no route", 6, 9);
    limited("too much", 10, 12);
    requireWords(AWAY + "too much", BACK, BREAK + "too much", BREAK + "no route");
  }

  @Test
  @DisplayName("a long break is logged as an error, and its end at once")
  void longBreak() {
    limited("too much", 0, 2);
    begins("too much", after(3));
    lasts("too much", after(13));
    pause.ends(after(14));
    assertEquals(5, log.words().size(), log.words()::toString);
    assertTrue(log.words().get(3).startsWith("SEVERE "), log.words()::toString);
    assertEquals(BACK, log.words().getLast());
  }

  @Test
  @DisplayName("two outages in one day are logged as two")
  void twice() {
    begins("no route", NOW);
    pause.ends(after(1));
    begins("no route", after(61));
    pause.ends(after(62));
    requireWords(AWAY + "no route", BACK, AWAY + "no route", BACK);
  }

  @Test
  @DisplayName("if the clock is set back, the next break is logged")
  void setBack() {
    limited("too much", 0, 2);
    begins("too much", after(-600));
    assertEquals(AWAY + "too much", log.words().getLast());
  }
}
