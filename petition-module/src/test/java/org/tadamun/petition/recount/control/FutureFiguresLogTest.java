package org.tadamun.petition.recount.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
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

@DisplayName("Figures in future hours")
class FutureFiguresLogTest {

  private static final Instant LAST = Instant.parse("2027-11-30T01:00:00Z");

  private final Logger log = Logger.getLogger(FutureFiguresLog.class.getName());
  private final List<String> heard = new ArrayList<>();
  private final FutureFiguresLog figures = new FutureFiguresLog();

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          Object[] told = line.getParameters();
          heard.add(line.getLevel() + " " + told[0] + " " + told[1] + " " + told[2]);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    log.addHandler(listener);
  }

  @AfterEach
  void leave() {
    log.removeHandler(listener);
  }

  private void tell(String petition, Instant last) {
    figures.tell(petition, new Object[] {last == null ? null : 40L, last == null ? 0L : 2L, last});
  }

  @Test
  @DisplayName(
      "Future figures are logged as an error once for each petition and last hour, then as warning")
  void once() {
    tell("one", LAST);
    tell("one", LAST);
    tell("two", LAST);
    tell("one", LAST.plus(Duration.ofHours(1)));
    assertEquals(
        List.of("SEVERE one 40 2", "WARNING one 40 2", "SEVERE two 40 2", "SEVERE one 40 2"),
        heard);
  }

  @Test
  @DisplayName("Nothing is logged without future figures; new ones are an error again")
  void none() {
    tell("one", null);
    assertEquals(List.of(), heard);
    tell("one", LAST);
    tell("one", null);
    tell("one", LAST);
    assertEquals(List.of("SEVERE one 40 2", "SEVERE one 40 2"), heard);
  }
}
