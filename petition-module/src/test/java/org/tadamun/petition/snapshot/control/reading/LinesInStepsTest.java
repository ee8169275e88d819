package org.tadamun.petition.snapshot.control.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.boundary.SmallCells;

@DisplayName("R7: Withdrawn batches in a pack with steps")
class LinesInStepsTest {

  private static final SmallCells FIVE = new SmallCells(5);
  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final Instant LATER = Instant.parse("2020-11-23T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2020, 11, 20);

  private static BatchLine batch(String country, int number, Instant ended) {
    return new BatchLine(
        country + number,
        BatchState.WITHDRAWN,
        BatchSource.PAPER,
        "Branch " + number,
        country,
        number,
        DAY,
        DAY,
        "e".repeat(64),
        NOON,
        ended);
  }

  private static List<CorrectionLine> told(List<BatchLine> batches, CorrectionLine... log) {
    return told(LATER, batches, log);
  }

  private static List<CorrectionLine> told(
      Instant moment, List<BatchLine> batches, CorrectionLine... log) {
    ReleasedFigures nothing = new ReleasedFigures(FIVE, null, Map.of());
    return new PackFigures(List.of(), batches, List.of(log), ImportedFigures.NONE, null, nothing)
        .corrections(moment);
  }

  private static List<String> rows(List<CorrectionLine> lines) {
    return lines.stream()
        .map(
            line ->
                "%s %d %s".formatted(line.country(), line.change(), line.organisation()).strip())
        .toList();
  }

  @Test
  @DisplayName("Batches keep their organisation, in the whole steps that they have together")
  void together() {
    List<BatchLine> batches =
        List.of(batch("GB", 13, NOON), batch("GB", 9, NOON), batch("SE", 1, NOON));
    assertEquals(
        List.of("GB -10 Branch 13", "GB -5 Branch 9", "GB -5", "other -3"), rows(told(batches)));
    BatchLine told = told(batches).getFirst().batch();
    Instant day = Instant.parse("2020-11-20T00:00:00Z");
    assertEquals(List.of(day, day), List.of(told.checkedAt(), told.endedAt()), "no hour");
  }

  @Test
  @DisplayName("Batches below a step are shown if together they reach one")
  void small() {
    List<BatchLine> batches = List.of(batch("GB", 3, NOON), batch("GB", 3, NOON));
    assertEquals(List.of("GB -5", "other -1"), rows(told(batches)));
    Instant later = NOON.plus(Duration.ofDays(1));
    List<BatchLine> twoDays = List.of(batch("GB", 3, NOON), batch("GB", 3, later));
    assertEquals(List.of("other -3", "other -3"), rows(told(twoDays)));
  }

  @Test
  @DisplayName("Batches are not added to corrections by moderators")
  void notWithModeration() {
    CorrectionLine hold =
        new CorrectionLine(DAY, CorrectionKind.INVALIDATION, "GB", -3, "TEST", null);
    List<String> rows = rows(told(List.of(batch("GB", 3, NOON)), hold));
    assertEquals(List.of("other -3", "other -3"), rows);
  }

  @Test
  @DisplayName("Corrections that cancel out are a line of zero")
  void noughts() {
    CorrectionLine[] recount = {recount("KE", +3), recount("EG", -3)};
    assertEquals(List.of("other 0"), rows(told(List.of(), recount)));
    assertEquals(List.of("other 0"), rows(told(List.of(), recount("GB", 0))));
    List<CorrectionLine> told = told(List.of(batch("GB", 10, NOON)), recount);
    assertEquals(List.of("GB -10 Branch 10", "other 0"), rows(told));
    assertEquals("petition.corrections.even", told.getLast().why());
    assertEquals("petition.corrections.reason.RECOUNT", recount[0].why());
  }

  private static CorrectionLine recount(String country, long change) {
    return new CorrectionLine(DAY, CorrectionKind.RECOUNT, country, change, "RECOUNT", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-11-20T12:00:00Z", "2020-11-21T00:59:59Z"})
  @DisplayName("On their own day batches have no country, later they have whole steps")
  void lasting(String moment) {
    List<BatchLine> batches = List.of(batch("GB", 13, NOON), batch("SE", 1, NOON));
    CorrectionLine hold =
        new CorrectionLine(DAY, CorrectionKind.INVALIDATION, "GB", -5, "TEST", null);
    List<CorrectionLine> told = told(Instant.parse(moment), batches, hold);
    assertEquals(List.of("other -5", "other -14"), rows(told));
    assertEquals(List.of(false, true), told.stream().map(CorrectionLine::isOfBatches).toList());
    assertEquals(
        List.of("GB -10 Branch 13", "GB -5", "other -4"),
        rows(told(Instant.parse("2020-11-21T01:00:00Z"), batches, hold)));
  }

  @Test
  @DisplayName(
      "The lines sum to what the public log shows for each day and country, in random cases")
  void asInTheLog() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      List<BatchLine> batches = new ArrayList<>();
      for (int j = random.nextInt(9); j >= 0; j--) {
        String country = List.of("GB", "SE", "ZZ").get(random.nextInt(3));
        Instant ended = NOON.plus(Duration.ofDays(random.nextInt(2)));
        batches.add(batch(country, 1 + random.nextInt(30), ended));
      }
      List<CorrectionLine> told = told(batches);
      for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
        Map<String, Long> exact = sums(day, batches.stream().map(CorrectionLine::of).toList());
        assertEquals(new TreeMap<>(FIVE.changes(exact)), sums(day, told));
      }
      told.stream()
          .filter(line -> !line.country().equals(SmallCells.OTHER))
          .forEach(line -> assertTrue(line.change() < 0 && line.change() % 5 == 0, line::toString));
      assertTrue(told.stream().allMatch(line -> Objects.isNull(line.kind())));
    }
  }

  private static Map<String, Long> sums(LocalDate day, List<CorrectionLine> lines) {
    return lines.stream()
        .filter(line -> line.day().equals(day))
        .collect(
            Collectors.groupingBy(
                CorrectionLine::country,
                TreeMap::new,
                Collectors.summingLong(CorrectionLine::change)));
  }
}
