package org.tadamun.kernel.retention.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.retention.boundary.ReportView;
import org.tadamun.kernel.retention.boundary.Retention;

@DisplayName("Nightly run of the retention rules")
@Timeout(60)
class RetentionRunTest {

  private static final long UNCOUNTABLE = 9;
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @RegisterExtension private final HeardLog log = new HeardLog(RetentionRun.class);
  private final Steps steps = new Steps();
  private final List<String> nights = new ArrayList<>();
  private Instant last = Instant.EPOCH;
  private Instant now = NOW;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private boolean fresh;
  private boolean broken;

  private final RetentionRun run =
      new RetentionRun(
          new Retention() {
            @Override
            public ReportView start() {
              if (broken) {
                throw new IllegalStateException("it cannot begin");
              }
              nights.add("started");
              return null;
            }
          },
          steps,
          clock);

  /** Three lines of two portions each; the first line always fails. */
  private final class Steps extends RetentionSteps {

    private final Map<Long, Integer> left = new TreeMap<>(Map.of(1L, 2, 2L, 2, 3L, 2));
    private final List<Long> through = new ArrayList<>();
    private final List<Long> uncounted = new ArrayList<>();
    private int failures;

    @Override
    public List<Long> unfinished() {
      return left.keySet().stream().filter(line -> !uncounted.contains(line)).toList();
    }

    @Override
    public List<Long> uncounted() {
      return List.copyOf(uncounted);
    }

    @Override
    public void count(long line) {
      if (line == UNCOUNTABLE) {
        throw new IllegalStateException("this rule cannot be counted");
      }
      assertEquals(List.of(), through, "before anything goes");
      uncounted.remove(line);
    }

    @Override
    public boolean step(long line) {
      if (line == 1) {
        failures++;
        throw new IllegalStateException("this rule always fails");
      }
      int more = left.merge(line, -1, Integer::sum);
      if (more == 0) {
        left.remove(line);
        through.add(line);
      }
      return more > 0;
    }

    @Override
    public void endStuck() {
      nights.add("stuck ended");
    }

    @Override
    public boolean isBegun(String actor, Duration lately) {
      return last.isAfter(clock.instant().minus(lately));
    }

    @Override
    public boolean isNew() {
      return fresh;
    }
  }

  @Test
  @DisplayName("the run finishes all rules except one that fails, and asks this one at most twice")
  void finishesOtherRules() {
    run.run();
    assertEquals(List.of(1L), steps.unfinished());
    run.run();
    run.run();
    assertEquals(2, steps.failures, "then it rests");
  }

  @Test
  @DisplayName(
      "R4: due data is counted before any is ended; a rule that cannot be counted delays no other")
  void counted() {
    steps.left.put(UNCOUNTABLE, 1);
    steps.uncounted.addAll(List.of(2L, 3L, UNCOUNTABLE));
    run.run();
    assertEquals(List.of(2L, 3L), steps.through);
    assertEquals(List.of(UNCOUNTABLE), steps.uncounted);
    assertEquals(Map.of(1L, 2, UNCOUNTABLE, 1), steps.left, "its turn comes once it is counted");
  }

  @Test
  @DisplayName("R5: rules with few portions finish before a long rule that began earlier")
  void inTurn() {
    steps.left.put(2L, 3 * RetentionRun.TURN);
    steps.left.put(3L, RetentionRun.TURN);
    steps.left.put(4L, RetentionRun.TURN + 1);
    run.run();
    assertEquals(List.of(3L, 4L, 2L), steps.through);
    assertEquals(List.of(1L), steps.unfinished());
    assertEquals(2, steps.failures, "what fails does not come round as often");
  }

  @Test
  @DisplayName(
      "the run begins each night, even if an earlier one never finished; one node begins it")
  void nextNight() {
    run.begin();
    assertEquals(List.of("stuck ended", "started"), nights);
    last = clock.instant().minus(Duration.ofMinutes(1));
    run.begin();
    assertEquals(2, nights.size(), "another node has just begun it");
  }

  @Test
  @DisplayName("a start that fails is tried again, and logged as severe if it keeps failing")
  void cannotBegin() {
    broken = true;
    run.begin();
    now = NOW.plus(Duration.ofMinutes(5));
    run.makeUp();
    now = NOW.plus(Duration.ofMinutes(15));
    run.makeUp();
    String words = " Beginning the retention (all) failed, and is tried again";
    assertEquals(List.of("WARNING" + words, "SEVERE" + words), log.words());
    broken = false;
    now = NOW.plus(Duration.ofMinutes(25));
    run.makeUp();
    assertEquals("started", nights.getLast());
  }

  @Test
  @DisplayName("R7: a missed night is made up by day, once 24 hours have passed since the last run")
  void missed() {
    last = clock.instant().minus(Duration.ofHours(23));
    run.makeUp();
    assertEquals(List.of(), nights);
    last = clock.instant().minus(Duration.ofHours(24));
    run.makeUp();
    assertEquals(List.of("stuck ended", "started"), nights);
  }

  @Test
  @DisplayName("R7: a new installation makes up for no night")
  void ofToday() {
    fresh = true;
    run.makeUp();
    assertEquals(List.of(), nights);
  }
}
