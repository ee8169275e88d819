package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Run of reminders")
class ReminderRunTest {

  private static final String OPEN = "free-them";

  private final List<Long> waiting = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();
  private final List<Long> reminded = new ArrayList<>();
  private final Set<Long> failing = new TreeSet<>();

  private final ReminderRun run =
      new ReminderRun(
          new SignatureReminders() {
            @Override
            public int count() {
              return 1;
            }

            @Override
            public List<String> openPetitions() {
              return List.of(OPEN);
            }

            @Override
            public List<Long> due(String slug, int number, long after) {
              places.add(after);
              return waiting.stream().filter(id -> id > after).limit(PORTION).toList();
            }

            @Override
            public void remind(String slug, int number, List<Long> due) {
              if (due.stream().anyMatch(failing::contains)) {
                throw new IllegalStateException();
              }
              reminded.addAll(due);
            }
          },
          Clock.systemUTC());

  private void wait(int number) {
    waiting.addAll(LongStream.rangeClosed(1, number).boxed().toList());
  }

  @Test
  @DisplayName("Each signature is read once in a run, also if it still waits")
  void places() {
    wait(500);
    run.run();
    assertEquals(List.of(0L, 200L, 400L, 500L), places);
    assertEquals(waiting, reminded);
  }

  @Test
  @DisplayName("A signature that fails is left out, and tried again in the next run")
  void fails() {
    wait(500);
    failing.add(250L);
    run.run();
    assertEquals(499, reminded.size());
    assertTrue(reminded.contains(251L));
    assertTrue(reminded.contains(500L));
    failing.clear();
    run.run();
    assertTrue(reminded.contains(250L));
  }

  @Test
  @DisplayName("A run goes on past many that always fail, and later reaches those beside them")
  void manyFail() {
    wait(500);
    failing.addAll(waiting.subList(0, Portions.FAILURES));
    run.run();
    assertEquals(waiting.subList(200, 500), reminded);
    reminded.clear();
    waiting.removeAll(List.copyOf(waiting.subList(200, 500)));
    run.run();
    assertEquals(waiting.subList(Portions.FAILURES, 200), reminded);
  }

  @Test
  @DisplayName("A run stops after 20,000 reminders")
  void ends() {
    wait(30_000);
    run.run();
    assertEquals(20_000, reminded.size());
  }
}
