package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.tally.control.Release;
import org.tadamun.petition.tally.control.Releases;

@DisplayName("milestone R7 So many of a country are first told")
class ReleasedFiguresTest {

  private static final Instant START = Instant.parse("2020-11-20T00:00:00Z");
  private static final SmallCells FIVE = new SmallCells(5);

  /** GB 9, then 12, then 7; LI 4, then 10, of two releases of one hour. */
  private static final Releases RELEASES =
      new Releases(
          List.of(
              new Release(hour(3), Map.of("GB", 9L, "LI", 4L)),
              new Release(hour(6), Map.of("GB", 3L)),
              new Release(hour(6), Map.of("LI", 6L)),
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
  @DisplayName("each by its own release, however many are asked for at once")
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
  @DisplayName("with the first release of as many, also where they are fewer since")
  void first() {
    assertEquals(hour(3), reached("GB", 5, hour(20)));
    assertEquals(hour(6), reached("GB", 10, hour(20)));
    assertEquals(hour(6), reached("LI", 10, hour(20)));
    assertEquals(hour(6), reached("LI", 5, hour(20)));
  }

  @Test
  @DisplayName("with none where no release had as many, or it is not told yet")
  void none() {
    assertNull(reached("GB", 15, hour(20)));
    assertNull(reached("SE", 5, hour(20)));
    assertNull(reached("GB", 10, hour(7).minusNanos(1)));
    assertEquals(hour(6), reached("GB", 10, hour(7)));
    assertNull(reached(Releases.NONE, "GB", 5, hour(20)));
  }

  @Test
  @DisplayName("not by what two releases of one moment come to between them")
  void together() {
    Releases releases =
        new Releases(
            List.of(
                new Release(hour(3), Map.of("GB", 9L)), new Release(hour(3), Map.of("GB", -6L))),
            Map.of("GB", 3L));
    assertNull(reached(releases, "GB", 5, hour(20)));
  }
}
