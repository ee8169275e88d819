package org.tadamun.petition.trend.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Memory of network ranges")
class RangeMemoryTest {

  private static final Instant BEGIN = Instant.parse("2026-11-25T12:00:00Z");
  private static final long PETITION = 7;

  private final HandClock clock = new HandClock(BEGIN);
  private final RangeMemory memory = new RangeMemory(clock, 3);

  private Map<String, Counting> last(Duration length) {
    Instant to = clock.instant().plusSeconds(1);
    return memory.read(
        new TrendStretch(PETITION, to.minus(length.multipliedBy(2)), to.minus(length), to));
  }

  private Map<String, Counting> day() {
    return last(Duration.ofHours(24));
  }

  @Test
  @DisplayName("R3: addresses of one range are counted together, with countries and moments")
  void neighbours() {
    memory.came(PETITION, "203.0.113.7", "SE");
    clock.pass(Duration.ofMinutes(20));
    memory.came(PETITION, "203.0.113.200", "GB");
    memory.came(PETITION, "2001:db8:1:2::1", "SE");
    memory.came(PETITION, "2001:db8:1:ffff::1", "SE");
    assertEquals(2, day().size());
    Counting first =
        day().values().stream().filter(one -> one.countries() == 2).findFirst().orElseThrow();
    assertEquals(2, first.count());
    assertEquals(BEGIN, first.first());
    assertEquals(clock.instant(), first.last());
  }

  @Test
  @DisplayName("R3: a range has a code that differs by petition and by process")
  void codes() {
    memory.came(PETITION, "203.0.113.7", "SE");
    memory.came(8, "203.0.113.7", "SE");
    RangeMemory other = new RangeMemory(clock, 3);
    other.came(PETITION, "203.0.113.7", "SE");
    Instant to = clock.instant().plusSeconds(1);
    Set<String> here = day().keySet();
    assertEquals(43, here.iterator().next().length());
    assertNotEquals(here, memory.read(new TrendStretch(8, BEGIN, BEGIN, to)).keySet());
    assertNotEquals(here, other.read(new TrendStretch(PETITION, BEGIN, BEGIN, to)).keySet());
  }

  @Test
  @DisplayName("R3: local, private and invalid addresses are not counted")
  void nowhere() {
    memory.came(PETITION, "127.0.0.1", "SE");
    memory.came(PETITION, "::1", "SE");
    memory.came(PETITION, "172.17.0.1", "SE");
    memory.came(PETITION, "fd00::1", "SE");
    memory.came(PETITION, "unknown", "SE");
    memory.came(PETITION, null, "SE");
    assertTrue(day().isEmpty());
  }

  @Test
  @DisplayName("R3: ranges are forgotten after 48 hours, which makes room again")
  void forgets() {
    for (int i = 0; i < 3; i++) {
      memory.came(PETITION, "203.0." + i + ".7", "SE");
    }
    clock.pass(RangeMemory.KEPT);
    assertEquals(3, last(RangeMemory.KEPT).size());
    clock.pass(Duration.ofSeconds(1));
    memory.forget();
    assertTrue(last(Duration.ofDays(30)).isEmpty());
    memory.came(PETITION, "203.0.113.7", "SE");
    assertFalse(day().containsKey(RangeMemory.NONE));
  }

  @Test
  @DisplayName("R4: ranges beyond the limit are counted together")
  void full() {
    for (int i = 0; i < 5; i++) {
      memory.came(PETITION, "203.0." + i + ".7", "SE");
    }
    assertEquals(4, day().size());
    assertEquals(2, day().get(RangeMemory.NONE).count());
  }

  @Test
  @DisplayName("R4: the time before is counted apart, and the memory knows since when it counts")
  void before() {
    memory.came(PETITION, "203.0.113.7", "SE");
    clock.pass(Duration.ofHours(30));
    memory.came(PETITION, "203.0.113.7", "SE");
    Counting range = day().values().iterator().next();
    assertEquals(1, range.count());
    assertEquals(1, range.before());
    assertEquals(BEGIN, memory.since());
    assertTrue(memory.isKnownSince(BEGIN));
    assertFalse(memory.isKnownSince(BEGIN.minus(Duration.ofHours(1))));
    clock.pass(Duration.ofHours(30));
    assertEquals(clock.instant().minus(RangeMemory.KEPT), memory.since());
  }
}
