package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.tally.control.Gathering;
import org.tadamun.petition.tally.control.Releases;
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Plays a campaign of people who may come and go more than once, beside corrections in the public
 * log and crowds of one well-known country; and reads everything that is public of it.
 */
@DisplayName("R7 R8: Publications in steps")
@Tag("slow")
class PeopleInStepsTest {

  private static final int HOURS = 500;
  private static final int CROWD = 20;
  private static final String KNOWN = "XA";
  private static final Instant START = Instant.parse("2020-11-08T00:00:00Z");
  private static final List<String> COUNTRIES =
      List.of("CA", "DE", "FR", "GB", "IN", "LK", "NP", "PK", "SE", "US", "ZA", "ZZ");

  /** A signature that comes or goes, for the first time or again. */
  private record Event(int hour, long change, boolean again, Integer since, String logged) {}

  private static final class Person {
    private String country;
    private final List<Event> events;

    private Person(String country, Event... events) {
      this.country = country;
      this.events = List.of(events);
    }
  }

  private final List<Person> people = new ArrayList<>();
  private final Map<String, List<Person>> kinds = new TreeMap<>();
  private final List<Person> roundabout = new ArrayList<>();
  private final Random random = new Random(11);

  private static Instant hour(int number) {
    return START.plus(number, ChronoUnit.HOURS);
  }

  private String anywhere() {
    return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
  }

  private static Event first(int hour, long change) {
    return new Event(hour, change, false, null, null);
  }

  private static Event again(int hour, long change, Integer since) {
    return new Event(hour, change, true, since, null);
  }

  private Person add(Person person) {
    people.add(person);
    return person;
  }

  private void many(int hour, long change, String logged) {
    for (int one = 0; one < Math.abs(change); one++) {
      add(new Person(KNOWN, new Event(hour, Long.signum(change), false, null, logged)));
    }
  }

  /**
   * One person an hour, so that time and kind of each change are public; and now and then many of
   * one country, whom staff take out again.
   */
  @BeforeEach
  void play() {
    kinds.put("again", new ArrayList<>());
    for (int hour = 0; hour < HOURS; hour++) {
      if (hour % 31 == 7) {
        many(hour, +107, null);
      } else if (hour % 31 == 20) {
        many(hour, -21, "INVALIDATION AUTOMATED");
      } else if (hour % 5 == 1) {
        kinds.get("again").add(add(new Person(anywhere(), again(hour, +1, null))));
      } else if (hour % 5 == 2 && kinds.get("again").size() % CROWD != CROWD - 1) {
        int until = hour + 2;
        Person mailbox = new Person(anywhere(), again(hour, +1, null), again(until, -1, hour));
        roundabout.add(add(mailbox));
      } else {
        boolean came = random.nextInt(4) != 0;
        Person person = new Person(anywhere(), first(hour, came ? 1 : -1));
        kinds.computeIfAbsent(came ? "came" : "went", kind -> new ArrayList<>()).add(add(person));
      }
    }
  }

  private NavigableMap<Instant, Long> totals(Instant now) {
    NavigableMap<Instant, Long> totals = new TreeMap<>();
    for (Booked one : booked()) {
      if (!one.hour().isAfter(now)) {
        totals.merge(one.hour(), one.change(), Long::sum);
      }
    }
    return totals;
  }

  /** The net change of each hour and country in order of time, as in the table of tallies. */
  private List<Booked> booked() {
    NavigableMap<Integer, Map<String, Long>> sums = new TreeMap<>();
    people.forEach(
        one ->
            one.events.forEach(
                event ->
                    sums.computeIfAbsent(event.hour(), hour -> new HashMap<>())
                        .merge(one.country, event.change(), Long::sum)));
    List<Booked> all = new ArrayList<>();
    sums.forEach(
        (hour, cells) ->
            cells.forEach(
                (country, by) -> {
                  if (by != 0) {
                    all.add(new Booked(hour(hour), SignatureSource.ONLINE, country, by));
                  }
                }));
    return all;
  }

  private List<RepeatChanges> marks() {
    List<RepeatChanges> marks = new ArrayList<>();
    for (Person one : people) {
      for (Event event : one.events) {
        if (event.again() || event.logged() != null) {
          marks.add(
              new RepeatChanges(
                  hour(event.hour()),
                  SignatureSource.ONLINE,
                  one.country,
                  event.since() == null ? null : hour(event.since()),
                  event.logged(),
                  event.change()));
        }
      }
    }
    return marks;
  }

  private Releases releases(SmallCells cells, int hours) {
    Gathering gathering = new Gathering(cells.step(), cells.crowd(), List.of());
    Instant over = hour(hours - 1);
    gathering.add(
        booked().stream().filter(one -> one.hour().isBefore(over)).toList(),
        marks().stream().filter(one -> one.hour().isBefore(over)).toList(),
        over);
    return gathering.releases();
  }

  /** Everything that can ever be read about countries. */
  private List<Object> everything(SmallCells cells) {
    List<Object> all = new ArrayList<>();
    for (int at = 1; at < HOURS + 30; at++) {
      Instant now = hour(at).plusSeconds(90);
      long total = totals(now).values().stream().mapToLong(Long::longValue).sum();
      all.add(ReleasedFigures.at(cells, releases(cells, at), now).rows(total));
    }
    for (boolean day : new boolean[] {true, false}) {
      HistoryQuery query =
          new HistoryQuery(day, true, HistoryQuery.BEGINNING, HistoryQuery.END, null, 9_999);
      Instant end = hour(HOURS + 30);
      all.add(
          new HistoryInSteps(cells, releases(cells, HOURS + 30), query).read(totals(end), 9_999));
    }
    return all;
  }

  private static void exchange(Person one, Person other) {
    String country = one.country;
    one.country = other.country;
    other.country = country;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  @DisplayName("No publication shows which person of a crowd has which country, or who returned")
  void indistinguishable(int step) {
    SmallCells cells = new SmallCells(step);
    assertEquals(CROWD, cells.crowd());
    List<Object> before = everything(cells);
    for (List<Person> kind : kinds.values()) {
      int crowds = kind.size() / cells.crowd();
      assertTrue(crowds > 1, "some crowds of each kind");
      for (int i = 0; i < 60; i++) {
        int crowd = random.nextInt(crowds) * cells.crowd();
        exchange(
            kind.get(crowd + random.nextInt(cells.crowd())),
            kind.get(crowd + random.nextInt(cells.crowd())));
      }
      kind.subList(crowds * cells.crowd(), kind.size()).forEach(one -> one.country = "AQ");
    }
    assertTrue(roundabout.size() > 3 * cells.crowd());
    roundabout.forEach(one -> one.country = anywhere());
    assertTrue(before.equals(everything(cells)), "somebody can be told from another");
    List<Person> came = kinds.get("came");
    came.subList(0, cells.crowd()).forEach(one -> one.country = "LI");
    List<Object> first = everything(cells);
    IntStream.range(0, cells.crowd())
        .forEach(i -> exchange(came.get(i), came.get(i + cells.crowd())));
    assertFalse(first.equals(everything(cells)), "of another crowd: seen, or no test");
  }

  @Test
  @DisplayName("Signatures that the log took out leave the figure, late by two crowds at most")
  void logged() {
    SmallCells cells = new SmallCells(5);
    long known = 0;
    for (int day = 1; day <= HOURS / 24; day++) {
      Instant begin = hour(24 * day - 24);
      Instant end = hour(24 * day);
      known += in(begin, end, true) / 5 * 5 + in(begin, end, false);
      Releases releases = releases(cells, 24 * day + 1);
      long more = releases.figures(hour(24 * day + 1)).get(KNOWN) - known;
      assertEquals(0, more % 5);
      assertTrue(more >= 0 && more <= 2 * CROWD, "so many may wait, of two kinds: " + more);
    }
  }

  private long in(Instant begin, Instant end, boolean logged) {
    Map<Cell, Long> sums = new HashMap<>();
    for (Person one : people) {
      for (Event event : one.events) {
        Instant at = hour(event.hour());
        if (one.country.equals(KNOWN)
            && logged == (event.logged() != null)
            && !at.isBefore(begin)
            && at.isBefore(end)) {
          sums.merge(new Cell(SignatureSource.ONLINE, KNOWN), event.change(), Long::sum);
        }
      }
    }
    return sums.values().stream().mapToLong(Long::longValue).sum();
  }
}
