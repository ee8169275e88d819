package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;

@DisplayName("R7 A mail server that is away")
class ServerRestTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @RegisterExtension private final HeardLog log = new HeardLog(ServerRest.class);
  private final ServerRest rest = new ServerRest(() -> NOW.minusSeconds(3_600));

  private void requireRest(int seconds) {
    assertFalse(rest.isOver(NOW.plusSeconds(seconds).minusMillis(1)), seconds + " s");
    assertTrue(rest.isOver(NOW.plusSeconds(seconds)), seconds + " s");
  }

  @Test
  @DisplayName("rests longer each time, from 2 to 30 seconds, and from the start once it answered")
  void longer() {
    assertTrue(rest.isOver(NOW));
    for (int seconds : List.of(2, 4, 8, 16, 30, 30)) {
      rest.away("no route", null, NOW);
      requireRest(seconds);
    }
    rest.answered();
    rest.away("no route", null, NOW);
    requireRest(2);
  }

  @Test
  @DisplayName("rests for a moment, and is not called away, where it has just taken mails")
  void pause() {
    for (int i = 0; i < 9; i++) {
      rest.pause(NOW);
      requireRest(2);
    }
    assertEquals(List.of(), log.words());
    rest.away("no route", null, NOW);
    requireRest(2);
  }

  @Test
  @DisplayName("rests no longer because the clock was set back")
  void setBack() {
    rest.away("no route", null, NOW);
    assertTrue(rest.isOver(NOW.minusSeconds(3_600)));
    rest.away("no route", null, NOW.minusSeconds(3_600));
    assertFalse(rest.isOver(NOW.minusSeconds(3_597)));
    assertTrue(rest.isOver(NOW.minusSeconds(3_596)));
  }

  @Test
  @DisplayName("is an error after ten minutes, and again each day, with the age of the oldest mail")
  void daily() {
    Instant lasts = NOW.plus(ServerRest.PATIENCE);
    rest.away("no route", null, NOW);
    rest.away("no route", null, lasts.minusMillis(1));
    assertEquals(1, log.words().size(), log.words()::toString);
    rest.away("no route", null, lasts);
    assertEquals(
        "SEVERE Still no mail can go out, one waits for 70 minutes: no route",
        log.words().getLast());
    rest.away("no route", null, lasts.plus(ServerRest.TELL_AGAIN).minusMillis(1));
    assertEquals(2, log.words().size(), log.words()::toString);
    rest.away("no route", null, lasts.plus(ServerRest.TELL_AGAIN));
    rest.away("no route", null, lasts.plus(ServerRest.TELL_AGAIN).plusSeconds(30));
    assertEquals(
        "SEVERE Still no mail can go out, one waits for 25 hours: no route", log.words().getLast());
    assertEquals(3, log.words().size(), log.words()::toString);
  }

  @Test
  @DisplayName("is told of again though the database cannot say how long mail has waited")
  void databaseAwayToo() {
    ServerRest blind =
        new ServerRest(
            () -> {
              throw new IllegalStateException("no database");
            });
    blind.away("no route", null, NOW);
    blind.away("no route", null, NOW.plus(ServerRest.TELL_AGAIN));
    assertEquals(2, log.words().size(), log.words()::toString);
  }

  @Test
  @DisplayName("stands in the log once when it goes and once when it is back")
  void logged() {
    rest.answered();
    for (int i = 0; i < 5; i++) {
      rest.away("no route", null, NOW);
    }
    rest.answered();
    rest.answered();
    assertEquals(
        List.of("WARNING No mail can go out now, it waits: no route", "INFO Mail goes out again"),
        log.words());
  }
}
