package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

@DisplayName("Log of failed groups")
@ResourceLock("what LostGroups writes into the log")
class LostGroupsTest {

  /** A nanosecond time that overflows during the test, as System.nanoTime may. */
  private static final long BEGIN = Long.MAX_VALUE - 1;

  @RegisterExtension private final HeardLog log = new HeardLog(LostGroups.class);
  private final LostGroups lost = new LostGroups();

  @Test
  @DisplayName("a failure is logged at most once a minute, with the number since the last line")
  void logged() {
    RuntimeException race = UniqueViolation.lostRace("a circle");
    lost.log(3, race, BEGIN);
    lost.log(4, race, BEGIN + LostGroups.QUIET.toNanos() - 1);
    assertEquals(1, log.lines().size());
    assertSame(race, log.lines().getFirst().getThrown());
    lost.log(5, new IllegalStateException("a bug"), BEGIN + LostGroups.QUIET.toNanos());
    assertEquals(
        "A group of 5 entries failed as a whole, so each is done alone."
            + " Failed groups since the last such line: 2",
        log.lines().getLast().getMessage());
  }

  @Test
  @DisplayName("a refusal or a unique violation is not logged")
  void everyday() {
    lost.log(3, new NotFound(), BEGIN);
    lost.log(3, new EJBException(new SQLException("there is one", "23505")), BEGIN);
    assertEquals(List.of(), log.lines());
  }

  @Test
  @DisplayName("a failure that cannot be logged is still only that of the group")
  void unlogged() {
    RuntimeException odd =
        new IllegalStateException() {
          @Override
          public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause to be had");
          }
        };
    assertFalse(
        lost.isCarriedOut(
            List.of(new Seat<>("one"), new Seat<>("two")),
            both -> {
              throw odd;
            }));
    assertEquals(List.of(), log.lines());
  }
}
