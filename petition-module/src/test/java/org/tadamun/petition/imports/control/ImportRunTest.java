package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.time.boundary.PlannedStop;

@DisplayName("Import that nobody continues")
class ImportRunTest {

  private final List<Long> discarded = new ArrayList<>();

  private final ImportRun run =
      new ImportRun(
          null,
          new ImportSteps() {
            @Override
            public List<Long> idle() {
              return List.of(7L);
            }

            @Override
            public void discardIdle(long id) {
              discarded.add(id);
            }
          },
          null,
          Clock.systemUTC(),
          null,
          new PlannedStop(System::nanoTime));

  @Test
  @DisplayName("R9: an idle import is not discarded in the first hour after the server's start")
  void firstHour() {
    run.discardIdleOnTimer();
    assertEquals(List.of(), discarded);
    run.discardIdle();
    assertEquals(List.of(7L), discarded);
  }
}
