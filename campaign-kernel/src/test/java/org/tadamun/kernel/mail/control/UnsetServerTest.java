package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R5 Where no mail server is set")
class UnsetServerTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Logger LOG = Logger.getLogger(UnsetServer.class.getName());

  private final List<String> lines = new ArrayList<>();
  private Instant oldest;
  private int asked;

  private final UnsetServer unset =
      new UnsetServer(
          () -> {
            asked++;
            return oldest;
          });

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getParameters()[0]);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(listener);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(listener);
  }

  @Test
  @DisplayName("nothing is said as long as no mail waits, and the database is asked once a minute")
  void nothingWaits() {
    unset.look(NOW);
    unset.look(NOW.plusSeconds(59));
    assertEquals(1, asked);
    unset.look(NOW.plusSeconds(60));
    assertEquals(2, asked);
    assertEquals(List.of(), lines);
  }

  @Test
  @DisplayName("it is said each day for how long mail has waited in vain")
  void waits() {
    oldest = NOW.minusSeconds(7_200);
    unset.look(NOW);
    unset.look(NOW.plus(ServerRest.TELL_AGAIN).minusMillis(1));
    assertEquals(List.of("WARNING 2"), lines);
    unset.look(NOW.plus(ServerRest.TELL_AGAIN));
    assertEquals(List.of("WARNING 2", "WARNING 26"), lines);
  }
}
