package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Execution of things one by one")
class IsolatedTasksTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private final List<String> said = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private boolean broken = true;

  private final Logger log =
      new Logger() {
        @Override
        public String getName() {
          return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
          return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
          said.add(level + " " + message);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
          said.add(level + " " + format);
        }
      };

  private final IsolatedTasks things = new IsolatedTasks(log, "Thing");

  private RuntimeException failure = new IllegalStateException("it always fails");

  private boolean attempt(String thing, Instant now) {
    return things.attempt(thing, now, () -> carryOut(thing));
  }

  private void carryOut(String thing) {
    done.add(thing);
    if (broken && thing.equals("bad")) {
      throw failure;
    }
  }

  private long warnings() {
    return said.stream().filter(line -> line.startsWith("WARNING")).count();
  }

  private long errors() {
    return said.stream().filter(line -> line.startsWith("ERROR")).count();
  }

  @Test
  @DisplayName("the next thing is done after one has failed")
  void next() {
    assertFalse(attempt("bad", NOW));
    assertTrue(attempt("good", NOW));
    assertEquals(List.of("bad", "good"), done);
  }

  @Test
  @DisplayName(
      "a failed thing is tried again at once and rests after its second failure, with one warning")
  void rests() {
    attempt("bad", NOW);
    attempt("bad", NOW.plusSeconds(3));
    Instant second = NOW.plusSeconds(3);
    assertFalse(attempt("bad", second.plus(IsolatedTasks.REST).minusMillis(1)));
    assertEquals(2, done.size());
    assertFalse(attempt("bad", second.plus(IsolatedTasks.REST)));
    assertEquals(3, done.size());
    assertEquals(1, warnings());
  }

  @Test
  @DisplayName("a lasting failure is logged as an error once a day")
  void daily() {
    for (int hour = 0; hour < 25; hour++) {
      attempt("bad", NOW.plus(Duration.ofHours(hour)));
    }
    assertEquals(1, warnings());
    assertEquals(1, errors());
    assertEquals(25, said.size(), "each, for whoever listens to all");
    attempt("bad", NOW.plusSeconds(3600).plus(IsolatedTasks.SILENCE));
    assertEquals(2, errors());
    attempt("bad", NOW.plusSeconds(7200).plus(IsolatedTasks.SILENCE));
    assertEquals(2, errors());
    assertEquals(1, warnings());
  }

  @Test
  @DisplayName("a failure is a warning, and an error once it has lasted ten minutes")
  void lasts() {
    attempt("bad", NOW);
    attempt("bad", NOW.plusSeconds(60));
    attempt("bad", NOW.plus(IsolatedTasks.PATIENCE).minusMillis(1));
    assertEquals(0, errors());
    attempt("bad", NOW.plus(IsolatedTasks.PATIENCE).plusSeconds(60));
    assertEquals(1, errors());
    assertEquals("ERROR Thing bad failed, and is tried again; the others go on", said.getLast());
    broken = false;
    attempt("bad", NOW.plus(IsolatedTasks.PATIENCE).plusSeconds(120));
    broken = true;
    attempt("bad", NOW.plus(IsolatedTasks.PATIENCE).plusSeconds(180));
    assertTrue(said.getLast().startsWith("WARNING"), "it begins anew");
  }

  @Test
  @DisplayName("another cause of a failure is logged again, two causes in turn once each")
  void anotherCause() {
    attempt("bad", NOW);
    failure = new IllegalStateException(new ArithmeticException("behind what the container says"));
    attempt("bad", NOW.plusSeconds(60));
    assertEquals(2, warnings());
    failure = new IllegalStateException("in other words");
    attempt("bad", NOW.plusSeconds(120));
    failure = new UnsupportedOperationException(new ArithmeticException());
    attempt("bad", NOW.plusSeconds(180));
    assertEquals(2, warnings());
  }

  @Test
  @DisplayName("the line says that the others go on, unless all were tried at once")
  void lineNamesOthers() {
    attempt("bad", NOW);
    assertEquals("WARNING Thing bad failed, and is tried again; the others go on", said.getLast());
    things.attemptAll(NOW, () -> carryOut("bad"));
    assertEquals("WARNING Thing (all) failed, and is tried again", said.getLast());
  }

  @Test
  @DisplayName("a thing without a rest is tried each time, with one warning")
  void restless() {
    IsolatedTasks watch = new IsolatedTasks(log, "Watch", Duration.ZERO);
    for (int second = 0; second < 60; second += 4) {
      assertFalse(watch.attemptAll(NOW.plusSeconds(second), () -> carryOut("bad")));
    }
    assertEquals(15, done.size());
    assertEquals(1, warnings());
  }

  @Test
  @DisplayName("a thing that succeeds again is logged once")
  void recovers() {
    attempt("bad", NOW);
    broken = false;
    assertTrue(attempt("bad", NOW));
    assertTrue(said.getLast().startsWith("INFO"));
    int lines = said.size();
    assertTrue(attempt("bad", NOW));
    assertEquals(lines, said.size());
  }

  @Test
  @DisplayName("a failure while looking for things does not end the timer, and rests too")
  void look() {
    Runnable fails =
        () -> {
          done.add("look");
          throw new IllegalStateException("the database is away");
        };
    for (int i = 0; i < 3; i++) {
      assertFalse(things.attemptAll(NOW, fails));
    }
    assertEquals(List.of("look", "look"), done);
    assertTrue(attempt("good", NOW));
  }

  @Test
  @DisplayName("attemptEach() looks for things and does each on its own")
  void attemptsEach() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    things.attemptEach(clock, () -> List.of("bad", "good"), this::carryOut);
    assertEquals(List.of("bad", "good"), done);
    assertEquals("WARNING Thing bad failed, and is tried again; the others go on", said.getLast());
    things.attemptEach(
        clock,
        () -> {
          throw failure;
        },
        this::carryOut);
    assertEquals(2, done.size());
    assertEquals("WARNING Thing (all) failed, and is tried again", said.getLast());
  }

  @Test
  @DisplayName("if the clock is set back, a thing rests no longer, and is logged again")
  void setBack() {
    attempt("bad", NOW);
    attempt("bad", NOW);
    attempt("bad", NOW.minus(Duration.ofHours(1)));
    assertEquals(3, done.size());
    assertEquals(2, warnings(), "nor is it silent for longer");
  }
}
