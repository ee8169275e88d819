package org.tadamun.kernel.staff.control.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tadamun.kernel.log.HeardLog;

@ResourceLock("what BesideRequest writes into the log")
@DisplayName("Work beside a request")
class BesideRequestTest {

  private static final String LOST = "A failed sign-in of staff 1 is not in the trail";

  @RegisterExtension private final HeardLog log = new HeardLog(BesideRequest.class);
  private int tries;

  @Test
  @DisplayName("work that succeeds is done once")
  void doneOnce() {
    BesideRequest.keep(() -> tries++, LOST);
    assertEquals(1, tries);
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("work is tried again after a failure of the database")
  void retriesAfterFailure() {
    BesideRequest.keep(
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
    BesideRequest.keep(
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
