package org.tadamun.kernel.staff.control.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tadamun.kernel.log.HeardLog;

@ResourceLock("what BackgroundWork writes into the log")
@DisplayName("Work beside a request")
class BackgroundWorkTest {

  private static final String LOST = "A failed sign-in of staff 1 is not in the trail";

  @RegisterExtension private final HeardLog log = new HeardLog(BackgroundWork.class);
  private int tries;

  @Test
  @DisplayName("work that succeeds is done once")
  void doneOnce() {
    BackgroundWork.keep(() -> tries++, LOST);
    assertEquals(1, tries);
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("work is tried again after a failure of the database")
  void retriesAfterFailure() {
    BackgroundWork.keep(
        () -> {
          tries++;
          if (tries < 3) {
            throw new IllegalStateException("a deadlock");
          }
        },
        LOST);
    assertEquals(3, tries);
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("work that fails three times is logged with the cause")
  void logged() {
    IllegalStateException away = new IllegalStateException("no connection");
    BackgroundWork.keep(
        () -> {
          tries++;
          throw away;
        },
        LOST);
    assertEquals(3, tries);
    assertEquals(List.of("WARNING " + LOST), log.words());
    assertSame(away, log.lines().getFirst().getThrown());
  }
}
