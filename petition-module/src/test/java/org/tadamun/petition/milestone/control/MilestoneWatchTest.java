package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.petition.entity.Petition;

@DisplayName("Timer that finds reached milestones")
class MilestoneWatchTest {

  private static final String FAILED = "WARNING Look for milestones %s (all) failed, and is tried";
  private static final String GOES_ON = "INFO {0} {1} goes on; it had failed since {2}";

  private final MilestoneWatch watch = new MilestoneWatch();
  private final ChangedFigures changed = new ChangedFigures();
  private final HandClock clock = new HandClock(Instant.parse("2026-12-01T12:00:00Z"));
  private final Logger log = Logger.getLogger(MilestoneWatch.class.getName());
  private final List<String> heard = new ArrayList<>();
  private final List<Object> campaigns = new ArrayList<>();
  private int looks;
  private RuntimeException failure;

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          heard.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void connect() throws Exception {
    set("em", answering(EntityManager.class));
    set("changed", changed);
    set("clock", clock);
    log.addHandler(listener);
  }

  @AfterEach
  void leave() {
    log.removeHandler(listener);
  }

  private void set(String field, Object value) throws Exception {
    Field seam = MilestoneWatch.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(watch, value);
  }

  private <T> T answering(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) ->
                switch (method.getName()) {
                  case "createQuery" -> answering(TypedQuery.class);
                  case "setParameter" -> {
                    if (values[0].equals("campaigns")) {
                      campaigns.add(values[1]);
                    }
                    yield proxy;
                  }
                  case "getResultStream" -> petitions();
                  default -> throw new IllegalStateException(method.getName());
                }));
  }

  private Stream<Petition> petitions() {
    looks++;
    if (failure != null) {
      throw failure;
    }
    return Stream.of();
  }

  private void change(long campaign) {
    changed.changed(new FiguresChanged(campaign, "signatures"));
  }

  private void fail() {
    failure = new IllegalStateException("the database is away");
  }

  /** Checks that the log has exactly these lines, by their beginnings. */
  private void assertHeard(String... beginnings) {
    assertEquals(beginnings.length, heard.size(), heard::toString);
    for (int i = 0; i < beginnings.length; i++) {
      int letters = Math.min(beginnings[i].length(), heard.get(i).length());
      assertEquals(beginnings[i], heard.get(i).substring(0, letters));
    }
  }

  @Test
  @DisplayName("The timer asks the database only about campaigns whose figures changed")
  void changed() {
    watch.run();
    assertEquals(0, looks);
    change(7);
    change(7);
    watch.run();
    watch.run();
    assertEquals(List.of(Set.of(7L)), campaigns);
    assertEquals(1, looks);
    watch.runEverywhere();
    assertEquals(2, looks);
    assertEquals(1, campaigns.size());
    assertHeard();
  }

  @Test
  @DisplayName("A failure of the check of all campaigns is logged, after ten minutes as an error")
  void everywhere() {
    String failed = FAILED.formatted("everywhere");
    fail();
    watch.runEverywhere();
    watch.run();
    assertHeard(failed);
    failure = null;
    change(7);
    watch.run();
    assertEquals(List.of(Set.of(7L)), campaigns);
    assertHeard(failed);
    fail();
    clock.pass(Duration.ofMinutes(10));
    watch.runEverywhere();
    String error = failed.replace("WARNING", "SEVERE");
    assertHeard(failed, error);
    failure = null;
    clock.pass(Duration.ofMinutes(1));
    watch.runEverywhere();
    assertHeard(failed, error, GOES_ON);
  }

  @Test
  @DisplayName("A failed check of changed campaigns is repeated, together with those changed since")
  void repeatsAfterFailure() {
    change(7);
    fail();
    watch.run();
    failure = null;
    watch.runEverywhere();
    assertHeard(FAILED.formatted("where figures changed"));
    change(8);
    watch.run();
    assertEquals(List.of(Set.of(7L), Set.of(7L, 8L)), campaigns);
    assertHeard(FAILED.formatted("where figures changed"), GOES_ON);
    watch.run();
    assertEquals(2, campaigns.size());
  }
}
