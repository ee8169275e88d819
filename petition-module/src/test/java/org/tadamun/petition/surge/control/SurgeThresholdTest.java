package org.tadamun.petition.surge.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.surge.entity.SurgeEvidence;

@DisplayName("Bound of new signatures an hour")
class SurgeThresholdTest {

  private static final String CURVE = "/surge/uk-petition-241584-hours.txt";

  /** First hour of the file. */
  private static final Instant FIRST = Instant.parse("2019-03-23T18:00:00Z");

  private static final Instant HOUR = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int LEAST = 200;
  private static final SurgeThreshold BAR = new SurgeThreshold(LEAST, 3);

  /** Signatures of each hour in the two weeks before the file. */
  private static final long BEFORE = 20;

  private static List<Long> curve() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SurgeThresholdTest.class.getResourceAsStream(CURVE), StandardCharsets.US_ASCII))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Long::valueOf).toList();
    }
  }

  private static NavigableMap<Instant, Long> quietWeeks(long each) {
    NavigableMap<Instant, Long> past = new TreeMap<>();
    for (Instant hour = FIRST.minus(SurgeThreshold.PAST);
        hour.isBefore(FIRST);
        hour = hour.plus(AN_HOUR)) {
      past.put(hour, each);
    }
    return past;
  }

  /** The hours in which an alarm is raised; each alarm ends as {@link SurgeSteps} ends it. */
  private static List<Instant> told(List<Long> hours, boolean looks) {
    NavigableMap<Instant, Long> past = quietWeeks(BEFORE);
    List<Instant> told = new ArrayList<>();
    Optional<SurgeEvidence> open = Optional.empty();
    Instant quietUntil = Instant.EPOCH;
    Instant hour = FIRST;
    for (long seen : hours) {
      if (open.isEmpty() && !hour.isBefore(quietUntil)) {
        open = BAR.judge(hour, seen, past.tailMap(hour.minus(SurgeThreshold.PAST)));
        if (open.isPresent()) {
          told.add(hour);
          quietUntil = looks ? hour.plus(Duration.ofDays(1)) : Instant.EPOCH;
          open = looks ? Optional.empty() : open;
        }
      } else if (open.isPresent()
          && !SurgeThreshold.isYoung(open.get().hour(), hour)
          && SurgeThreshold.isCalm(
              open.get().bound(), past.tailMap(hour.minus(SurgeThreshold.CALM)))) {
        open = Optional.empty();
      }
      past.put(hour, seen);
      hour = hour.plus(AN_HOUR);
    }
    return told;
  }

  @ParameterizedTest(name = "1/{0} of the signatures")
  @ValueSource(ints = {1, 10, 100, 200})
  @DisplayName(
      "R1 R2: the curve of a real petition raises one alarm at its start, at any of four sizes")
  void realCurve(int part) throws IOException {
    List<Long> hours = curve().stream().map(seen -> seen / part).toList();
    assertTrue(hours.size() > 700);
    assertEquals(List.of(FIRST), told(hours, false), "its mornings, tenfold each, are no alarm");
    assertEquals(List.of(FIRST), told(hours, true), "nor are they for who looks at once");
  }

  @Test
  @DisplayName("R1: an attack at the end of that curve raises an alarm")
  void attackLater() throws IOException {
    List<Long> hours = new ArrayList<>(curve());
    int day = hours.size() - 24;
    long usual = hours.subList(day - 336, day).stream().mapToLong(Long::longValue).max().orElse(0);
    for (int i = day; i < day + 5; i++) {
      hours.set(i, 3 * usual + 1);
    }
    assertEquals(List.of(FIRST, FIRST.plus(Duration.ofHours(day))), told(hours, false));
  }

  @ParameterizedTest(name = "begins in minute {0}")
  @ValueSource(ints = {0, 12, 20, 30, 40, 59})
  @DisplayName("R1: a raid above the bound is noticed within an hour, in whatever minute it begins")
  void withinAnHour(int minute) {
    for (long rate : List.of(250L, 400L, 1_000L)) {
      List<Long> hours = new ArrayList<>(List.of(BEFORE + rate * (60 - minute) / 60));
      hours.addAll(List.of(rate, rate, rate));
      List<Instant> told = told(hours, false);
      assertEquals(1, told.size(), () -> rate + " an hour");
      assertFalse(told.getFirst().isAfter(FIRST.plus(AN_HOUR)), told::toString);
    }
  }

  @Test
  @DisplayName("R1: a raid that triples each hour is noticed as soon as it is above the bound")
  void triples() {
    assertEquals(
        List.of(FIRST.plus(AN_HOUR)), told(List.of(200L, 600L, 1_800L, 5_400L, 16_200L), false));
  }

  @Test
  @DisplayName("R1: the last six hours do not count as usual, the hours before them do")
  void lately() {
    Instant sixth = HOUR.minus(SurgeThreshold.LATELY);
    SurgeEvidence why = BAR.judge(HOUR, 601, Map.of(sixth, 200L)).orElseThrow();
    assertEquals(List.of(601L, 200L, 0L, 0L), figures(why));
    Map<Instant, Long> seventh = Map.of(sixth.minus(AN_HOUR), 200L);
    assertEquals(Optional.empty(), BAR.judge(HOUR, 600, seventh));
  }

  @Test
  @DisplayName(
      "R3: with ten times as many signatures each day an alarm is raised once a day at most")
  void viralDays() {
    List<Long> hours = new ArrayList<>();
    for (long most = 300; most <= 300_000; most *= 10) {
      for (int hour = 0; hour < 24; hour++) {
        hours.add(hour < 7 ? most / 20 : most);
      }
    }
    assertEquals(1, told(hours, false).size());
    List<Instant> looking = told(hours, true);
    assertTrue(looking.size() <= 4, looking::toString);
    for (int i = 1; i < looking.size(); i++) {
      Duration between = Duration.between(looking.get(i - 1), looking.get(i));
      assertTrue(between.compareTo(Duration.ofDays(1)) >= 0, between::toString);
    }
  }

  @Test
  @DisplayName("R1: the bound is a least number, or a multiple of the best hour if that is more")
  void bound() {
    assertTrue(BAR.isFew(LEAST));
    assertFalse(BAR.isFew(LEAST + 1));
    assertEquals(Optional.empty(), BAR.judge(HOUR, LEAST, Map.of()));
    SurgeEvidence first = BAR.judge(HOUR, LEAST + 1, Map.of()).orElseThrow();
    assertEquals(List.of(201L, 200L, 0L, 0L), figures(first));
    Map<Instant, Long> past =
        Map.of(HOUR.minus(AN_HOUR), 60L, HOUR.minus(Duration.ofDays(3)), 200L);
    assertEquals(Optional.empty(), BAR.judge(HOUR, 600, past));
    SurgeEvidence many = BAR.judge(HOUR, 601, past).orElseThrow();
    assertEquals(List.of(601L, 600L, 200L, 60L), figures(many));
    assertEquals(HOUR, many.hour());
  }

  private static List<Long> figures(SurgeEvidence why) {
    return List.of(why.seen(), why.bound(), why.usual(), why.before());
  }

  @Test
  @DisplayName("R1: an hour that lost more signatures than it got counts as zero")
  void below() {
    Map<Instant, Long> past = Map.of(HOUR.minus(AN_HOUR), -30L);
    SurgeEvidence why = BAR.judge(HOUR, LEAST + 1, past).orElseThrow();
    assertEquals(0, why.before());
    assertEquals(0, why.usual());
  }

  @Test
  @DisplayName("R4: more than twice as many signatures are mailed again, at least an hour later")
  void grown() {
    Instant later = HOUR.plus(AN_HOUR);
    assertTrue(SurgeThreshold.isGrown(201, HOUR, 403, later));
    assertFalse(SurgeThreshold.isGrown(201, HOUR, 402, later));
    assertFalse(SurgeThreshold.isGrown(201, HOUR, 5_000, later.minusSeconds(1)));
  }

  @Test
  @DisplayName("R4: a further mail has the bound of the time when the alarm was raised")
  void anew() {
    SurgeEvidence raised = BAR.judge(HOUR, 601, Map.of(HOUR.minus(AN_HOUR), 20L)).orElseThrow();
    Map<Instant, Long> past = Map.of(HOUR, 1_000L, HOUR.minus(SurgeThreshold.CALM), 500L);
    SurgeEvidence more = SurgeThreshold.anew(raised, HOUR.plus(AN_HOUR), 1_300, past);
    assertEquals(List.of(1_300L, 200L, 0L, 1_000L), figures(more));
    assertEquals(HOUR.plus(AN_HOUR), more.hour());
  }

  @Test
  @DisplayName("R3: an alarm ends after a whole day without an hour above its bound")
  void calm() {
    assertTrue(SurgeThreshold.isYoung(HOUR, HOUR.plus(SurgeThreshold.CALM).minusSeconds(1)));
    assertFalse(SurgeThreshold.isYoung(HOUR, HOUR.plus(SurgeThreshold.CALM)));
    assertTrue(SurgeThreshold.isCalm(600, Map.of(HOUR, 600L)));
    assertFalse(SurgeThreshold.isCalm(600, Map.of(HOUR, 601L, HOUR.plus(AN_HOUR), 2L)));
    assertTrue(SurgeThreshold.isCalm(600, Map.of()));
  }
}
