package org.tadamun.petition.funnel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.funnel.control.FunnelSums.Stretch;
import org.tadamun.petition.funnel.control.FunnelSums.Sum;
import org.tadamun.petition.funnel.entity.FunnelStage;

@DisplayName("Days of the funnel")
class FunnelDaysTest {

  private static final Instant MIDNIGHT = Instant.parse("2020-11-08T23:30:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final TreeMap<Instant, Long> booked = new TreeMap<>();
  private final List<Stretch> read = new ArrayList<>();
  private final HandClock clock = new HandClock(MIDNIGHT);

  private final FunnelDays days =
      new FunnelDays(
          new FunnelSums() {
            @Override
            public List<Sum<String>> byCountry(Stretch stretch) {
              read.add(stretch);
              long sum =
                  booked.subMap(stretch.from(), stretch.to()).values().stream()
                      .mapToLong(Long::longValue)
                      .sum();
              return sum == 0 ? List.of() : List.of(new Sum<>("SE", FunnelStage.SUBMITTED, sum));
            }
          },
          clock);

  private long happened(Instant midnight) {
    return days.of(new Stretch(7, midnight, midnight.plus(DAY))).stream()
        .mapToLong(Sum::happened)
        .sum();
  }

  @Test
  @DisplayName("Days agree with all events, at every quarter of an hour of two days")
  void agree() {
    long all = 0;
    for (int quarter = 0; quarter < 2 * 96; quarter++) {
      Instant now = MIDNIGHT.plus(Duration.ofMinutes(15L * quarter));
      clock.set(now);
      booked.put(now, 1L);
      all++;
      assertEquals(all, happened(MIDNIGHT) + happened(MIDNIGHT.plus(DAY)), now::toString);
      booked.merge(now, 1L, Long::sum);
      all++;
      assertEquals(all, happened(MIDNIGHT) + happened(MIDNIGHT.plus(DAY)), now::toString);
    }
  }

  @Test
  @DisplayName("A day that is over is read once, and the last hours of a running day each time")
  void once() {
    booked.put(MIDNIGHT, 5L);
    clock.set(MIDNIGHT.plus(Duration.ofHours(30)));
    assertEquals(5, happened(MIDNIGHT));
    assertEquals(5, happened(MIDNIGHT));
    assertEquals(1, read.size());
    happened(MIDNIGHT.plus(DAY));
    read.clear();
    happened(MIDNIGHT.plus(DAY));
    assertEquals(1, read.size());
    assertEquals(MIDNIGHT.plus(DAY).plus(DAY), read.getFirst().to());
  }

  @Test
  @DisplayName("Events booked late into a day that is over appear within an hour")
  void behind() {
    clock.set(MIDNIGHT.plus(Duration.ofHours(30)));
    assertEquals(0, happened(MIDNIGHT));
    booked.put(MIDNIGHT.plus(Duration.ofHours(3)), 12L);
    assertEquals(0, happened(MIDNIGHT), "kept until the hour is full");
    clock.set(MIDNIGHT.plus(Duration.ofHours(31)));
    assertEquals(12, happened(MIDNIGHT));
  }

  @Test
  @DisplayName("A day that is over for a week is not read every hour")
  void longOver() {
    clock.set(MIDNIGHT.plus(DAY).plus(Duration.ofDays(8)));
    happened(MIDNIGHT);
    for (int hour = 1; hour < 30; hour++) {
      clock.set(MIDNIGHT.plus(DAY).plus(Duration.ofDays(8)).plus(Duration.ofHours(hour)));
      happened(MIDNIGHT);
    }
    assertEquals(1, read.size());
  }

  @Test
  @DisplayName("A day is read again if the clock was set back into it")
  void setBack() {
    clock.set(MIDNIGHT.plus(Duration.ofHours(30)));
    assertEquals(0, happened(MIDNIGHT));
    clock.set(MIDNIGHT.plus(Duration.ofHours(4)));
    booked.put(MIDNIGHT.plus(Duration.ofHours(4)), 3L);
    assertEquals(3, happened(MIDNIGHT));
    clock.set(MIDNIGHT.plus(Duration.ofHours(30)));
    assertEquals(3, happened(MIDNIGHT));
  }

  @Test
  @DisplayName("A day that has not begun is empty, without a query")
  void notYet() {
    assertEquals(0, happened(MIDNIGHT.plus(DAY)));
    assertEquals(List.of(), read);
  }
}
