package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Planned stop of a server")
class PlannedStopTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final PlannedStop stop = new PlannedStop(nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  @DisplayName("all waiting parts share one time limit")
  void oneTime() {
    assertEquals(PlannedStop.LIMIT, stop.begin());
    pass(Duration.ofSeconds(4));
    assertEquals(PlannedStop.LIMIT.minusSeconds(4), stop.begin());
    pass(PlannedStop.LIMIT);
    assertEquals(Duration.ZERO, stop.begin());
  }

  @Test
  @DisplayName("all listeners are told once, when the stop begins")
  void told() {
    List<String> told = new ArrayList<>();
    stop.tell(() -> told.add("mails"));
    stop.tell(() -> told.add("imports"));
    assertEquals(List.of(), told);
    stop.begin();
    stop.begin();
    assertEquals(List.of("mails", "imports"), told);
  }

  @Test
  @DisplayName("the stop has begun when the listeners are told")
  void begun() {
    List<Boolean> begun = new ArrayList<>();
    stop.tell(() -> begun.add(stop.isBegun()));
    assertFalse(stop.isBegun());
    stop.begin();
    assertEquals(List.of(true), begun);
    assertTrue(stop.isBegun());
  }
}
