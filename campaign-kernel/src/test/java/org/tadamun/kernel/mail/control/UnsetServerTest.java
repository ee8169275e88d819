package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.mail.control.smtp.PauseLog;

@DisplayName("R5: Log while no mail server is configured")
class UnsetServerTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @RegisterExtension private final HeardLog log = new HeardLog(UnsetServer.class);
  private Instant oldest;
  private int asked;

  private final UnsetServer unset =
      new UnsetServer(
          () -> {
            asked++;
            return oldest;
          });

  @Test
  @DisplayName("nothing is logged while no mail waits, and the database is asked once a minute")
  void nothingWaits() {
    unset.look(NOW);
    unset.look(NOW.plusSeconds(59));
    assertEquals(1, asked);
    unset.look(NOW.plusSeconds(60));
    assertEquals(2, asked);
    assertEquals(List.of(), log.firstTold());
  }

  @Test
  @DisplayName("the hours that the oldest mail has waited are logged each day")
  void waits() {
    oldest = NOW.minusSeconds(7_200);
    unset.look(NOW);
    unset.look(NOW.plus(PauseLog.TELL_AGAIN).minusMillis(1));
    assertEquals(List.of("SEVERE 2"), log.firstTold());
    unset.look(NOW.plus(PauseLog.TELL_AGAIN));
    assertEquals(List.of("SEVERE 2", "SEVERE 26"), log.firstTold());
  }

  @Test
  @DisplayName("the line is a warning until a mail has waited for ten minutes, and an error then")
  void young() {
    oldest = NOW;
    unset.look(NOW);
    unset.look(NOW.plusSeconds(60));
    assertEquals(List.of("WARNING 0"), log.firstTold());
    unset.look(NOW.plus(PauseLog.PATIENCE));
    unset.look(NOW.plus(PauseLog.PATIENCE).plusSeconds(60));
    assertEquals(List.of("WARNING 0", "SEVERE 0"), log.firstTold());
  }
}
