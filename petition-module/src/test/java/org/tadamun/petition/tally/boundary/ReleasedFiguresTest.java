package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.tally.control.Release;
import org.tadamun.petition.tally.control.Releases;

@DisplayName("milestone R7: First release of a number of a country")
class ReleasedFiguresTest {

  private static final Instant START = Instant.parse("2020-11-20T00:00:00Z");
  private static final SmallCells FIVE = new SmallCells(5);

  /** GB 9, then 12, then 7; LI 4, then 10. */
  private static final Releases RELEASES =
      new Releases(
          List.of(
              new Release(hour(3), Map.of("GB", 9L, "LI", 4L)),
              new Release(hour(6), Map.of("GB", 3L, "LI", 6L)),
              new Release(hour(9), Map.of("GB", -5L))),
          Map.of("GB", 7L, "LI", 10L));

  private static Instant hour(int number) {
    return START.plus(number, ChronoUnit.HOURS);
  }

  private static Instant reached(String country, long wanted, Instant moment) {
    return reached(RELEASES, country, wanted, moment);
  }

  private static Instant reached(Releases of, String country, long wanted, Instant moment) {
    CountryCount one = new CountryCount(country, wanted);
    return ReleasedFigures.reached(FIVE, of, List.of(one), moment).get(one);
  }

  @Test
  @DisplayName("Each number has its own release when several are asked for at once")
  void all() {
    List<CountryCount> wanted =
        Stream.of("GB 5", "GB 10", "GB 15", "LI 5", "LI 10", "SE 5")
            .map(one -> one.split(" "))
            .map(one -> new CountryCount(one[0], Long.parseLong(one[1])))
            .toList();
    assertEquals(
        Map.of(
            new CountryCount("GB", 5),
            hour(3),
            new CountryCount("GB", 10),
            hour(6),
            new CountryCount("LI", 5),
            hour(6),
            new CountryCount("LI", 10),
            hour(6)),
        ReleasedFigures.reached(FIVE, RELEASES, wanted, hour(20)));
    assertEquals(Map.of(), ReleasedFigures.reached(FIVE, RELEASES, List.of(), hour(20)));
  }

  @Test
  @DisplayName("A number has its first release that reached it, even if the figure fell later")
  void first() {
    assertEquals(hour(3), reached("GB", 5, hour(20)));
    assertEquals(hour(6), reached("GB", 10, hour(20)));
    assertEquals(hour(6), reached("LI", 10, hour(20)));
    assertEquals(hour(6), reached("LI", 5, hour(20)));
  }

  @Test
  @DisplayName("A number without a release, or with one that is not shown yet, has none")
  void none() {
    assertNull(reached("GB", 15, hour(20)));
    assertNull(reached("SE", 5, hour(20)));
    assertNull(reached("GB", 10, hour(7).minusNanos(1)));
    assertEquals(hour(6), reached("GB", 10, hour(7)));
    assertNull(reached(Releases.NONE, "GB", 5, hour(20)));
  }

  @Test
  @DisplayName("The first release is also found in a history of 350 releases")
  void longHistory() {
    Random random = new Random(7);
    List<Release> all = new ArrayList<>();
    Map<String, Long> sums = new HashMap<>();
    Map<CountryCount, Instant> expected = new HashMap<>();
    List<CountryCount> wanted = new ArrayList<>();
    for (int i = 0; i < 350; i++) {
      String country = List.of("GB", "LI", "PK").get(random.nextInt(3));
      long by = random.nextInt(-9, 12);
      all.add(new Release(hour(i), by == 0 ? Map.of() : Map.of(country, by)));
      long sum = sums.merge(country, by, Long::sum);
      for (long figure = 5; figure <= sum; figure += 5) {
        expected.putIfAbsent(new CountryCount(country, figure), hour(i));
      }
      wanted.add(new CountryCount(country, 5 * (i / 3)));
    }
    wanted.removeIf(one -> one.count() == 0);
    expected.keySet().retainAll(wanted);
    assertTrue(expected.size() > 20, expected::toString);
    Releases releases = new Releases(all, sums);
    assertEquals(expected, ReleasedFigures.reached(FIVE, releases, wanted, hour(999)));
    expected.values().removeIf(asOf -> asOf.isAfter(hour(149)));
    assertEquals(expected, ReleasedFigures.reached(FIVE, releases, wanted, hour(150)));
  }
}
