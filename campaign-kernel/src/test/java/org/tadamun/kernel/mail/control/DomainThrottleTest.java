package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Throttle of mails to a domain")
class DomainThrottleTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:10Z");
  private static final Instant NEXT = Instant.parse("2020-11-20T08:01:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(1);

  @Test
  @DisplayName("the throttle lets all mails pass if it is off")
  void off() {
    DomainThrottle throttle = new DomainThrottle("off");
    for (int i = 0; i < 10_000; i++) {
      assertEquals(NOW, throttle.next("a@example.org", NOW));
    }
  }

  @Test
  @DisplayName("the limit of mails pass in a window, and the others get places in the next windows")
  void places() {
    DomainThrottle throttle = new DomainThrottle("3/PT1M");
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      times.add(throttle.next(i + "@example.org", NOW));
    }
    Instant second = NEXT.plus(WINDOW);
    assertEquals(List.of(NOW, NOW, NOW, NEXT, NEXT, NEXT, second, second, second), times);
  }

  @Test
  @DisplayName("each domain is counted on its own, in any case")
  void domains() {
    DomainThrottle throttle = new DomainThrottle("1/PT1M");
    assertEquals(NOW, throttle.next("a@example.org", NOW));
    assertEquals(NOW, throttle.next("a@example.net", NOW));
    assertEquals(NEXT, throttle.next("b@EXAMPLE.org", NOW));
    assertEquals(NEXT, throttle.next("\"odd@local\"@example.net", NOW));
  }

  @Test
  @DisplayName("a mail passes when its place has come, and further mails get later places")
  void kept() {
    DomainThrottle throttle = new DomainThrottle("2/PT1M");
    for (int i = 0; i < 4; i++) {
      throttle.next("a@example.org", NOW);
    }
    assertEquals(NEXT, throttle.next("a@example.org", NEXT));
    assertEquals(NEXT, throttle.next("a@example.org", NEXT));
    assertEquals(NEXT.plus(WINDOW), throttle.next("a@example.org", NEXT));
  }

  @Test
  @DisplayName("no window lets more mails pass than the limit, with a thousand waiting")
  void never() {
    DomainThrottle throttle = new DomainThrottle("10/PT1M");
    Map<Instant, Integer> passed = new TreeMap<>();
    Map<Instant, Integer> waiting = new TreeMap<>(Map.of(NOW, 1000));
    int asked = 0;
    while (!waiting.isEmpty()) {
      Instant now = waiting.keySet().iterator().next();
      int count = waiting.remove(now);
      for (int i = 0; i < count; i++) {
        asked++;
        Instant next = throttle.next("a@example.org", now);
        (next.equals(now) ? passed : waiting).merge(next, 1, Integer::sum);
      }
    }
    assertEquals(100, passed.size());
    assertTrue(passed.values().stream().allMatch(count -> count == 10), passed::toString);
    assertTrue(asked <= 2000, "moved " + asked + " times");
  }

  @Test
  @DisplayName("if the clock is set back, places are given by the new time")
  void setBack() {
    DomainThrottle throttle = new DomainThrottle("1/PT1M");
    for (int i = 0; i < 5; i++) {
      throttle.next("a@example.org", NOW);
    }
    Duration back = Duration.ofHours(2);
    assertEquals(NOW.minus(back), throttle.next("a@example.org", NOW.minus(back)));
    assertEquals(NEXT.minus(back), throttle.next("a@example.org", NOW.minus(back)));
    assertEquals(NEXT.minus(back).plus(WINDOW), throttle.next("a@example.org", NOW.minus(back)));
  }

  @Test
  @DisplayName("domains of past windows are forgotten")
  void forgets() {
    DomainThrottle throttle = new DomainThrottle("1/PT1M");
    Instant now = NOW;
    for (int i = 0; i < 100_000; i++) {
      now = now.plusMillis(100);
      assertEquals(now, throttle.next("a@domain" + i + ".example", now));
    }
    assertTrue(throttle.domains() <= 20_000, () -> throttle.domains() + " domains");
  }
}
