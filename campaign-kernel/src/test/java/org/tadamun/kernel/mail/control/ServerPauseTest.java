package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.mail.control.smtp.PauseLog;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.mail.entity.MailFailure;

@ResourceLock("what PauseLog writes into the log")
@DisplayName("R7: Pause while the mail server is away")
class ServerPauseTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final SmtpVerdict AWAY =
      new SmtpVerdict(MailFailure.UNREACHABLE, null, "no route", false);

  @RegisterExtension private final HeardLog log = new HeardLog(PauseLog.class);
  private final ServerPause pause = new ServerPause(() -> NOW.minusSeconds(3_600));

  private static SmtpVerdict limit(int seconds) {
    String words = "450 4.7.1 too much mail, come back in " + seconds + " seconds";
    return new SmtpVerdict(MailFailure.UNREACHABLE, "450 4.7.1", words, false);
  }

  private void requirePause(int seconds) {
    assertFalse(pause.isOver(NOW.plusSeconds(seconds).minusMillis(1)), seconds + " s");
    assertTrue(pause.isOver(NOW.plusSeconds(seconds)), seconds + " s");
  }

  @Test
  @DisplayName("the pause grows from 2 to 30 seconds, and is 2 seconds again after an answer")
  void longer() {
    assertTrue(pause.isOver(NOW));
    for (int seconds : List.of(2, 4, 8, 16, 30, 30)) {
      pause.away(AWAY, NOW);
      requirePause(seconds);
    }
    pause.answered(NOW);
    pause.away(AWAY, NOW);
    requirePause(2);
  }

  @Test
  @DisplayName("a short pause after mails were taken is not logged as an outage")
  void pause() {
    for (int i = 0; i < 9; i++) {
      pause.begin(NOW);
      requirePause(2);
    }
    assertEquals(List.of(), log.words());
    pause.away(AWAY, NOW);
    requirePause(2);
  }

  @Test
  @DisplayName("a clock that is set back does not lengthen the pause")
  void setBack() {
    pause.away(AWAY, NOW);
    assertTrue(pause.isOver(NOW.minusSeconds(3_600)));
    pause.away(AWAY, NOW.minusSeconds(3_600));
    assertFalse(pause.isOver(NOW.minusSeconds(3_597)));
    assertTrue(pause.isOver(NOW.minusSeconds(3_596)));
  }

  @Test
  @DisplayName("an outage is logged once when it begins and once when it ends")
  void logsBeginAndEnd() {
    pause.answered(NOW);
    for (int i = 0; i < 5; i++) {
      pause.away(AWAY, NOW);
    }
    pause.answered(NOW);
    pause.answered(NOW);
    assertEquals(
        List.of("WARNING No mail can go out now, it waits: no route", "INFO Mail goes out again"),
        log.words());
  }

  @Test
  @DisplayName("a reason is logged once per code, or per text if there is no code")
  void kinds() {
    pause.away(limit(30), NOW);
    pause.away(limit(29), NOW);
    pause.away(limit(28), NOW);
    assertEquals(1, log.words().size(), log.words()::toString);
    pause.away(AWAY, NOW);
    assertEquals("WARNING Still no mail can go out, by now since: no route", log.words().getLast());
    pause.away(new SmtpVerdict(MailFailure.UNREACHABLE, null, "no such host", false), NOW);
    assertEquals(3, log.words().size(), log.words()::toString);
    pause.away(new IllegalStateException("no"), NOW);
    assertEquals(4, log.words().size(), log.words()::toString);
  }
}
