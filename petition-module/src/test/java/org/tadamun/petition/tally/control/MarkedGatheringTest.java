package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("R7 R8: R9: Gathering of changes that are no first coming or going")
class MarkedGatheringTest {

  private static final String FAKES = "INVALIDATION AUTOMATED";
  private static final Instant BEGIN = Instant.parse("2020-11-08T00:00:00Z");

  private final List<Booked> booked = new ArrayList<>();
  private final List<RepeatChanges> marks = new ArrayList<>();
  private final List<Instant> ends = new ArrayList<>();

  private static Instant hour(int number) {
    return BEGIN.plus(Duration.ofHours(number));
  }

  private void book(int hour, SignatureSource source, String country, long change) {
    booked.add(new Booked(hour(hour), source, country, change));
  }

  private void online(int hour, String country, long change) {
    book(hour, SignatureSource.ONLINE, country, change);
  }

  /** A marked change, which is also in the net change of its hour, as in the table. */
  private void mark(int hour, String country, Integer since, String logged, long change) {
    online(hour, country, change);
    Instant came = since == null ? null : hour(since);
    marks.add(new RepeatChanges(hour(hour), SignatureSource.ONLINE, country, came, logged, change));
  }

  private Map<String, Long> told(int now) {
    return releases(now).sums();
  }

  /** The releases of all changes before this hour; the same in one piece and hour by hour. */
  private Releases releases(int now) {
    Gathering whole = new Gathering(5, 20, ends);
    add(whole, 0, now);
    Gathering onward = new Gathering(5, 20, ends);
    for (int hour = 0; hour < now; hour++) {
      add(onward, hour, hour + 1);
    }
    assertEquals(whole.releases(), onward.releases());
    return whole.releases();
  }

  private void add(Gathering gathering, int from, int to) {
    gathering.add(
        booked.stream().filter(one -> isIn(one.hour(), from, to)).toList(),
        marks.stream().filter(one -> isIn(one.hour(), from, to)).toList(),
        hour(to));
  }

  private static boolean isIn(Instant hour, int from, int to) {
    return !hour.isBefore(hour(from)) && hour.isBefore(hour(to));
  }

  @Test
  @DisplayName("One mailbox that comes and goes many times counts once in a crowd")
  void oneMailbox() {
    online(0, "GB", 62);
    online(0, "FR", 31);
    online(1, "KP", 1);
    online(2, "KP", -1);
    for (int round = 0; round < 40; round++) {
      int came = 3 + 2 * round;
      String country = round % 2 == 0 ? "KP" : "AQ";
      mark(came, country, null, null, 1);
      if (round < 39) {
        mark(came + 1, country, came, null, -1);
      }
    }
    assertEquals(Map.of("GB", 62L, "FR", 31L), told(99), "nobody of KP, and GB loses none");
    for (int one = 0; one < 18; one++) {
      online(100 + one, "SE", 1);
    }
    assertEquals(Map.of("GB", 62L, "FR", 31L), told(130), "he is one who came first, once");
    online(131, "SE", 1);
    assertEquals(Map.of("GB", 62L, "FR", 31L, "SE", 19L, "KP", 1L), told(133));
  }

  @Test
  @DisplayName("Returning people wait for a crowd of others who return, and the same for leaving")
  void again() {
    for (int one = 0; one < 19; one++) {
      mark(one, "SE", null, null, 1);
    }
    assertEquals(Map.of(), told(40));
    mark(41, "AQ", null, null, 1);
    mark(41, "AQ", 41, null, -1);
    assertEquals(Map.of(), told(44), "in the same hour, too");
    mark(50, "LI", null, null, 1);
    assertEquals(Map.of("SE", 19L, "LI", 1L), told(52));
    mark(53, "LI", 50, null, -1);
    for (int one = 0; one < 18; one++) {
      mark(54 + one, "SE", one, null, -1);
    }
    assertEquals(Map.of("SE", 19L, "LI", 1L), told(90));
    mark(91, "SE", 18, null, -1);
    assertEquals(Map.of(), told(93));
  }

  @Test
  @DisplayName(
      "An invalidation leaves the figure of its country in whole steps when its day is over")
  void fakes() {
    online(0, "GB", 62);
    online(1, "KP", 20);
    mark(30, "KP", null, FAKES, -15);
    mark(30, "GB", null, FAKES, -2);
    assertEquals(Map.of("GB", 62L, "KP", 20L), told(47), "their day is not over");
    assertEquals(Map.of("GB", 62L, "KP", 5L), told(48), "the log tells of no two of GB");
    assertEquals(hour(48), releases(48).all().getLast().asOf());
    for (int one = 0; one < 18; one++) {
      online(60 + one, "GB", -1);
    }
    assertEquals(Map.of("GB", 62L, "KP", 5L), told(90), "with who goes by himself they are none");
  }

  @Test
  @DisplayName("An invalidation leaves later by as many as may still be waiting")
  void heldBack() {
    online(0, "KP", 20);
    online(3, "KP", 15);
    mark(5, "KP", null, FAKES, -15);
    assertEquals(Map.of("KP", 20L), told(48), "fifteen wait, and may be they");
    online(50, "SE", 4);
    assertEquals(Map.of("KP", 20L), told(90));
    online(91, "GB", 1);
    assertEquals(Map.of("KP", 20L, "SE", 4L, "GB", 1L), told(92));
    online(93, "SE", 7);
    mark(94, "KP", null, FAKES, -10);
    assertEquals(Map.of("KP", 20L, "SE", 4L, "GB", 1L), told(95));
    assertEquals(Map.of("KP", 20L, "SE", 4L, "GB", 1L), told(96), "seven wait: ten in steps");
    mark(97, "KP", null, FAKES, -5);
    assertEquals(Map.of("KP", 15L, "SE", 4L, "GB", 1L), told(120), "not seven more of each day");
    online(121, "SE", 13);
    assertEquals(Map.of("KP", 5L, "SE", 24L, "GB", 1L), told(122));
  }

  @Test
  @DisplayName(
      "At an end, a held back invalidation leaves with the signatures it may undo, or stays")
  void heldBackAtAnEnd() {
    online(0, "KP", 20);
    online(3, "KP", 15);
    mark(5, "KP", null, FAKES, -15);
    book(30, SignatureSource.PAPER, "KP", 15);
    book(31, SignatureSource.PAPER, "KP", -15);
    marks.add(
        new RepeatChanges(hour(31), SignatureSource.PAPER, "KP", null, "WITHDRAWAL BATCH", -15));
    assertEquals(Map.of("KP", 20L), told(60));
    ends.add(hour(70));
    assertEquals(Map.of("KP", 20L), told(90), "of both together there is a crowd: all go");
    ends.clear();
    ends.add(hour(6));
    assertEquals(Map.of("KP", 20L), told(90), "no crowd then");
    mark(91, "KP", null, "REVERSAL AUTOMATED", 15);
    assertEquals(Map.of("KP", 20L), told(120), "who had not left comes not back");
  }

  @Test
  @Tag("slow")
  @DisplayName("Corrections are delayed by what may wait, and never lower the figure of others")
  void nobodyAway() {
    Random random = new Random(5);
    List<String> countries = List.of("KP", "LI", "SE");
    List<String> waiting = new ArrayList<>();
    Map<String, Long> there = new TreeMap<>();
    for (int hour = 0; hour < 1500; hour++) {
      for (int one = random.nextInt(3); one > 0; one--) {
        String country = countries.get(random.nextInt(3));
        online(hour, country, 1);
        waiting.add(country);
      }
      if (waiting.size() >= 20) {
        waiting.forEach(one -> there.merge(one, 1L, Long::sum));
        waiting.clear();
      }
      if (hour % 24 == 13) {
        String country = countries.get(random.nextInt(3));
        int out = 0;
        while (out < 5 && random.nextInt(4) > 0 && waiting.remove(country)) {
          waiting.add("nobody");
          out++;
        }
        there.merge(country, out - 5L, Long::sum);
        mark(hour, country, null, FAKES, -5);
      }
      if (hour % 6 == 0) {
        Map<String, Long> told = told(hour + 1);
        for (String country : countries) {
          long more = told.getOrDefault(country, 0L) - there.getOrDefault(country, 0L);
          assertTrue(more >= 0 && more <= 25, country + ' ' + more);
        }
      }
    }
  }

  @Test
  @DisplayName("Corrections are summed by their group in the log, whatever their sources and hours")
  void groups() {
    book(1, SignatureSource.PARTNER, "KP", 20);
    online(1, "KP", 20);
    mark(5, "KP", null, FAKES, -4);
    mark(6, "KP", null, FAKES, -3);
    mark(7, "KP", null, "INVALIDATION TEST", -4);
    book(9, SignatureSource.PARTNER, "KP", -4);
    marks.add(new RepeatChanges(hour(9), SignatureSource.PARTNER, "KP", null, FAKES, -4));
    assertEquals(Map.of("KP", 30L), told(24), "eleven and four: ten, and none");
    mark(30, "KP", null, "REVERSAL AUTOMATED", 11);
    assertEquals(Map.of("KP", 40L), told(48));
  }

  @Test
  @DisplayName("Invalidated signatures do not release the withdrawal of another person")
  void takesNobodyAlong() {
    online(0, "GB", 60);
    online(0, "KP", 40);
    online(1, "AQ", 5);
    online(1, "SE", 15);
    online(29, "AQ", -1);
    mark(38, "KP", null, FAKES, -20);
    assertEquals(Map.of("GB", 60L, "KP", 20L, "AQ", 5L, "SE", 15L), told(80));
  }

  @Test
  @DisplayName("Corrections below a step wait for a crowd of their own group")
  void rests() {
    online(0, "GB", 60);
    for (int day = 0; day < 4; day++) {
      mark(24 * day + 1, "GB", null, FAKES, -4);
    }
    assertEquals(Map.of("GB", 60L), told(96));
    mark(97, "GB", null, FAKES, -4);
    assertEquals(Map.of("GB", 60L), told(119));
    assertEquals(Map.of("GB", 40L), told(120));
  }

  @Test
  @DisplayName(
      "At an end, kinds without a crowd of their own are released if together they are a crowd")
  void ended() {
    online(0, "GB", 62);
    online(2, "PK", 19);
    book(2, SignatureSource.PAPER, "PK", 19);
    book(3, SignatureSource.PARTNER, "PK", 19);
    online(4, "GB", -19);
    assertEquals(Map.of("GB", 62L), told(99), "while it goes on");
    ends.add(hour(6));
    assertEquals(Map.of("GB", 62L), told(5));
    assertEquals(Map.of("GB", 62L, "PK", 57L), told(6), "who went are no crowd");
    assertEquals(hour(6), releases(99).all().getLast().asOf());
    online(40, "GB", -1);
    assertEquals(Map.of("GB", 42L, "PK", 57L), told(99), "later than at the end, a crowd as ever");
  }

  @Test
  @DisplayName("At an end, a kind with less than half a crowd is not released with others")
  void endedWithLists() {
    online(2, "AQ", 9);
    book(2, SignatureSource.PAPER, "GB", 9);
    book(2, SignatureSource.PARTNER, "GB", 9);
    ends.add(hour(6));
    assertEquals(Map.of(), told(9), "of each there is less than half a crowd");
    book(3, SignatureSource.PAPER, "GB", 10);
    assertEquals(Map.of(), told(9));
    book(5, SignatureSource.PARTNER, "GB", 1);
    assertEquals(Map.of("GB", 29L), told(9), "half a crowd of each at least");
  }
}
