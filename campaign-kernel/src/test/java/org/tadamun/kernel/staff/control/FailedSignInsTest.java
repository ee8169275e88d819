package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;

@DisplayName("R6 A failed sign-in")
class FailedSignInsTest {

  @RegisterExtension private final HeardLog log = new HeardLog(FailedSignIns.class);
  private int tries;

  @Test
  @DisplayName("is put into the trail once")
  void once() {
    FailedSignIns.keep("staff1", () -> tries++, 1);
    assertEquals(1, tries);
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("is tried again where the database stumbled")
  void again() {
    FailedSignIns.keep(
        "staff1",
        () -> {
          tries++;
          if (tries < 3) {
            throw new IllegalStateException("a deadlock");
          }
        },
        1);
    assertEquals(3, tries);
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("stands in the log, with why, where the trail does not take it")
  void logged() {
    IllegalStateException away = new IllegalStateException("no connection");
    FailedSignIns.keep(
        "staff1",
        () -> {
          tries++;
          throw away;
        },
        1);
    assertEquals(3, tries);
    assertEquals(
        List.of("WARNING A failed sign-in of staff staff1 is not in the trail"), log.words());
    assertSame(away, log.lines().getFirst().getThrown());
  }
}
