package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("R7: Gathering of changes into crowds")
class GatheringTest {

  private static final int CROWD = 20;
  private static final int FAR = 10_000;
  private static final Instant BEGIN = Instant.parse("2020-11-08T00:00:00Z");

  private final List<Booked> booked = new ArrayList<>();

  private static Instant hour(int number) {
    return BEGIN.plus(Duration.ofHours(number));
  }

  private void book(int hour, SignatureSource source, String country, long change) {
    booked.add(new Booked(hour(hour), source, country, change));
  }

  private void online(int hour, String country, long change) {
    book(hour, SignatureSource.ONLINE, country, change);
  }

  private Releases releases() {
    Gathering gathering = new Gathering(5, CROWD, List.of());
    gathering.add(booked, List.of(), hour(FAR));
    return gathering.releases();
  }

  private List<Instant> hours() {
    return releases().all().stream().map(Release::asOf).toList();
  }

  @Test
  @DisplayName("Changes are released at the end of the hour in which they are a crowd")
  void crowd() {
    assertEquals(List.of(), releases().all());
    online(3, "GB", 12);
    online(5, "SE", 7);
    assertEquals(List.of(), releases().all());
    online(9, "AQ", 1);
    online(9, "GB", 2);
    assertEquals(
        List.of(new Release(hour(10), Map.of("GB", 14L, "SE", 7L, "AQ", 1L))), releases().all());
    online(10, "GB", 19);
    assertEquals(List.of(hour(10)), hours());
    online(30, "GB", 1);
    assertEquals(List.of(hour(10), hour(31)), hours());
    assertEquals(Map.of("GB", 34L, "SE", 7L, "AQ", 1L), releases().sums());
  }

  @Test
  @DisplayName("All crowds of one moment are one release")
  void together() {
    online(3, "GB", 20);
    online(3, "LI", 21);
    book(3, SignatureSource.PAPER, "GB", 25);
    book(3, SignatureSource.PARTNER, "LI", -21);
    assertEquals(List.of(new Release(hour(4), Map.of("GB", 45L))), releases().all());
  }

  @Test
  @DisplayName("A release is shown an hour after its hour is over")
  void toldFrom() {
    online(3, "GB", 20);
    online(4, "GB", 25);
    Releases releases = releases();
    assertEquals(Map.of(), releases.figures(hour(5).minusNanos(1)));
    assertNull(releases.asOf(hour(5).minusNanos(1)));
    assertEquals(Map.of("GB", 20L), releases.figures(hour(5)));
    assertEquals(hour(4), releases.asOf(hour(5)));
    assertEquals(Map.of("GB", 45L), releases.figures(hour(6)));
    assertEquals(hour(5), releases.asOf(hour(99)));
    assertEquals(releases.all(), releases.toldBetween(hour(5), hour(7)));
    assertEquals(List.of(releases.all().getFirst()), releases.toldBetween(hour(5), hour(6)));
    assertEquals(List.of(), releases.toldBetween(hour(7), hour(99)));
  }

  @Test
  @DisplayName("People who leave wait for a crowd of their own, apart from those who come")
  void directions() {
    online(1, "AQ", 5);
    online(1, "GB", 15);
    online(3, "AQ", -1);
    online(5, "GB", 30);
    assertEquals(Map.of("AQ", 5L, "GB", 45L), releases().sums(), "AQ 4 would tell who went at 3");
    for (int i = 0; i < 19; i++) {
      online(6 + i, "GB", -1);
    }
    assertEquals(Map.of("AQ", 4L, "GB", 26L), releases().sums(), "with a crowd of those who went");
    assertEquals(List.of(hour(2), hour(6), hour(25)), hours());
  }

  @Test
  @DisplayName("People online wait for a crowd of their own, apart from batches and imports")
  void sources() {
    online(1, "AQ", 1);
    book(2, SignatureSource.PAPER, "GB", 300);
    book(2, SignatureSource.PARTNER, "SE", 19);
    assertEquals(Map.of("GB", 300L), releases().sums());
    book(7, SignatureSource.PARTNER, "SE", 1);
    assertEquals(Map.of("GB", 300L, "SE", 20L), releases().sums());
    online(8, "PK", 19);
    assertEquals(Map.of("GB", 300L, "SE", 20L, "AQ", 1L, "PK", 19L), releases().sums());
  }

  @Test
  @DisplayName(
      "Many signatures of one country or one hour do not release the few of another country")
  void alone() {
    online(1, "AQ", 1);
    online(3, "AQ", 2);
    online(3, "GB", 20);
    assertEquals(Map.of("GB", 20L), releases().sums(), "not who came in the same hour, either");
    online(5, "SE", 10);
    online(5, "GB", 10);
    assertEquals(Map.of("GB", 30L, "SE", 10L), releases().sums());
    online(7, "GB", 16);
    assertEquals(Map.of("GB", 30L, "SE", 10L), releases().sums());
    online(8, "NO", 1);
    assertEquals(Map.of("GB", 46L, "SE", 10L, "AQ", 3L, "NO", 1L), releases().sums());
    assertEquals(List.of(hour(4), hour(6), hour(9)), hours());
  }

  @Test
  @DisplayName("Between two releases of a kind there is a crowd of it, in a random history")
  void chance() {
    Random random = new Random(7);
    List<String> countries = List.of("AQ", "GB", "LI", "PK");
    for (int hour = 0; hour < 3000; hour++) {
      for (String country : countries) {
        int change = random.nextInt(5) == 0 ? random.nextInt(-2, 4) : 0;
        if (change != 0) {
          online(hour, country, change);
        }
      }
    }
    Instant[] moments = {BEGIN, BEGIN};
    Releases last = releases();
    List<Release> all = last.all();
    assertTrue(all.size() > 50);
    Map<String, Long> sums = new TreeMap<>();
    for (Release one : all) {
      Instant before = one.toldFrom().minusNanos(1);
      assertEquals(withoutNoughts(sums), withoutNoughts(last.figures(before)));
      one.changes().forEach((country, by) -> sums.merge(country, by, Long::sum));
      assertEquals(withoutNoughts(sums), withoutNoughts(last.figures(one.toldFrom())));
    }
    for (Release one : all) {
      boolean rises = one.changes().values().stream().anyMatch(by -> by > 0);
      boolean falls = one.changes().values().stream().anyMatch(by -> by < 0);
      assertTrue(!rises || number(moments[0], one.asOf(), 1) >= CROWD, one::toString);
      assertTrue(!falls || number(moments[1], one.asOf(), -1) >= CROWD, one::toString);
      moments[0] = rises ? one.asOf() : moments[0];
      moments[1] = falls ? one.asOf() : moments[1];
    }
  }

  private static Map<String, Long> withoutNoughts(Map<String, Long> figures) {
    Map<String, Long> some = new TreeMap<>(figures);
    some.values().removeIf(figure -> figure == 0);
    return some;
  }

  private long number(Instant from, Instant until, int sign) {
    return booked.stream()
        .filter(one -> !one.hour().isBefore(from) && one.hour().isBefore(until))
        .mapToLong(one -> Math.max(0, sign * one.change()))
        .sum();
  }

  @Test
  @DisplayName(
      "Adding hours one by one gives the same releases as all at once, and loses no change")
  void onward() {
    Gathering gathering = new Gathering(5, CROWD, List.of());
    for (int hour = 0; hour < 100; hour++) {
      online(hour, "GB", 1 + hour % 3);
      online(hour, "SE", hour % 4 == 0 ? -1 : 2);
      gathering.add(booked.subList(booked.size() - 2, booked.size()), List.of(), hour(hour + 1));
    }
    assertEquals(releases(), gathering.releases());
    Map<Cell, Long> sums =
        Map.of(
            new Cell(SignatureSource.ONLINE, "GB"), 199L,
            new Cell(SignatureSource.ONLINE, "SE"), 125L,
            new Cell(SignatureSource.PAPER, "SE"), 0L);
    assertTrue(gathering.comesTo(sums));
    assertTrue(!gathering.comesTo(Map.of()));
  }
}
