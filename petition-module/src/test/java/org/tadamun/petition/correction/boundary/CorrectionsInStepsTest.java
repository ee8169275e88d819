package org.tadamun.petition.correction.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.tally.boundary.SmallCells;

@DisplayName("R4: Public log of corrections in steps")
class CorrectionsInStepsTest {

  private static final SmallCells FIVE = new SmallCells(5);
  private static final LocalDate DAY = LocalDate.of(2020, 11, 19);
  private static final DaysInSteps LATER = at("2020-12-01T00:00:00Z");

  private static DaysInSteps at(String moment) {
    return new DaysInSteps(FIVE, Instant.parse(moment));
  }

  private static CorrectionView line(LocalDate day, String country, long change, String reason) {
    return new CorrectionView(day, CorrectionKind.INVALIDATION, country, 1, change, reason);
  }

  @Test
  @DisplayName(
      "Each country has whole steps; the rest of a day and reason is one line without a country")
  void merged() {
    assertEquals(
        List.of(
            line(DAY.plusDays(1), "other", -4, "TEST"),
            line(DAY, "GB", -10, "DUPLICATE"),
            line(DAY, "other", -5, "DUPLICATE"),
            line(DAY, "other", -1, "TEST")),
        CorrectionsInSteps.of(
            LATER,
            List.of(
                line(DAY, "SE", -1, "TEST"),
                line(DAY, "GB", -7, "DUPLICATE"),
                line(DAY.plusDays(1), "PK", -4, "TEST"),
                line(DAY, "SE", -4, "DUPLICATE"),
                line(DAY, "GB", -4, "DUPLICATE"))));
    assertEquals(List.of(), CorrectionsInSteps.of(LATER, List.of()));
  }

  @Test
  @DisplayName("A line of zero without a country is shown if changes add up to zero")
  void noughts() {
    List<CorrectionView> nought = List.of(line(DAY, "other", 0, "RECOUNT"));
    assertEquals(
        nought,
        CorrectionsInSteps.of(
            LATER, List.of(line(DAY, "AQ", +3, "RECOUNT"), line(DAY, "LK", -3, "RECOUNT"))));
    assertEquals(nought, CorrectionsInSteps.of(LATER, List.of(line(DAY, "GB", 0, "RECOUNT"))));
  }

  @Test
  @DisplayName(
      "Moves between countries are shown in whole steps; a single move is a zero without a country")
  void moved() {
    List<CorrectionView> one = List.of(moved("DE", -1), moved("FR", 1));
    assertEquals(List.of(moved("other", 0)), CorrectionsInSteps.of(LATER, one));
    List<CorrectionView> seven = List.of(moved("DE", -7), moved("FR", 7));
    assertEquals(List.of(moved("DE", -5), moved("FR", 5)), CorrectionsInSteps.of(LATER, seven));
  }

  private static CorrectionView moved(String country, long change) {
    return new CorrectionView(DAY, CorrectionKind.MOVE, country, 1, change, "WRONG_COUNTRY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-11-19T01:00:00Z", "2020-11-19T23:59:59Z", "2020-11-20T00:59:59Z"})
  @DisplayName("Changes of a day that is not over are shown as their sum, without a country")
  void lasting(String moment) {
    List<CorrectionView> exact = new ArrayList<>(List.of(line(DAY, "SE", -4, "TEST")));
    assertEquals(List.of(line(DAY, "other", -4, "TEST")), CorrectionsInSteps.of(at(moment), exact));
    exact.add(line(DAY, "SE", -1, "TEST"));
    exact.add(line(DAY, "GB", -9, "DUPLICATE"));
    exact.add(line(DAY.minusDays(1), "GB", -9, "TEST"));
    assertEquals(
        List.of(
            line(DAY, "other", -9, "DUPLICATE"),
            line(DAY, "other", -5, "TEST"),
            line(DAY.minusDays(1), "GB", -5, "TEST"),
            line(DAY.minusDays(1), "other", -4, "TEST")),
        CorrectionsInSteps.of(at(moment), exact));
  }

  @Test
  @DisplayName("While a day lasts, the log is the same whatever the countries of the changes")
  void indistinguishable() {
    DaysInSteps noon = at("2020-11-19T12:00:00Z");
    List<CorrectionView> two = List.of(line(DAY, "SE", -4, "TEST"), line(DAY, "LI", -3, "TEST"));
    List<CorrectionView> one = List.of(line(DAY, "SE", -7, "TEST"));
    assertEquals(CorrectionsInSteps.of(noon, two), CorrectionsInSteps.of(noon, one));
    assertEquals(
        List.of(moved("other", 0)),
        CorrectionsInSteps.of(noon, List.of(moved("DE", -7), moved("FR", 7))));
  }

  @Test
  @DisplayName("A day is shown by country from one hour after its end")
  void over() {
    List<CorrectionView> exact = List.of(line(DAY, "SE", -7, "TEST"));
    assertEquals(
        List.of(line(DAY, "SE", -5, "TEST"), line(DAY, "other", -2, "TEST")),
        CorrectionsInSteps.of(at("2020-11-20T01:00:00Z"), exact));
  }

  private static List<CorrectionView> exactOfPages() {
    return List.of(
        line(DAY.plusDays(1), "GB", -6, "TEST"),
        line(DAY, "GB", -7, "DUPLICATE"),
        line(DAY, "SE", -5, "DUPLICATE"),
        line(DAY, "GB", -5, "TEST"),
        line(DAY, "SE", -2, "WRONG"),
        line(DAY.minusDays(1), "GB", -4, "TEST"));
  }

  @Test
  @DisplayName("A reader who turns pages while a day ends reads each change once")
  void pagesWhileADayEnds() {
    List<CorrectionView> exact = exactOfPages();
    List<CorrectionView> before = CorrectionsInSteps.of(at("2020-11-20T00:59:59Z"), exact);
    List<CorrectionView> after = CorrectionsInSteps.of(at("2020-11-20T01:00:00Z"), exact);
    assertEquals(5, before.size());
    assertEquals(7, after.size());
    long all = exact.stream().mapToLong(CorrectionView::change).sum();
    for (List<CorrectionView> then : List.of(before, after)) {
      for (int i = 0; i < before.size(); i++) {
        List<CorrectionView> read = before.subList(0, i + 1);
        StepPosition last = StepPosition.of(read.getLast());
        List<CorrectionView> left = CorrectionsInSteps.after(last, then);
        assertEquals(
            all,
            Stream.concat(read.stream(), left.stream()).mapToLong(CorrectionView::change).sum(),
            last::toString);
        read.forEach(
            one ->
                assertTrue(
                    left.stream().noneMatch(other -> isOfOneGroup(one, other)), one::toString));
      }
    }
  }

  private static boolean isOfOneGroup(CorrectionView one, CorrectionView other) {
    return one.day().equals(other.day()) && one.reason().equals(other.reason());
  }

  @Test
  @DisplayName("A page begins after the last line read, or at the first line without a position")
  void pagesWithin() {
    List<CorrectionView> told = CorrectionsInSteps.of(LATER, exactOfPages());
    assertEquals(told, CorrectionsInSteps.after(null, told));
    for (int i = 0; i < told.size(); i++) {
      StepPosition last = StepPosition.of(told.get(i));
      assertEquals(told.subList(i + 1, told.size()), CorrectionsInSteps.after(last, told));
    }
  }

  @Test
  @DisplayName("A line that is added above the reader's position is not shown on the next page")
  void grown() {
    DaysInSteps noon = at("2020-11-19T12:00:00Z");
    List<CorrectionView> exact = new ArrayList<>(List.of(line(DAY, "SE", -4, "TEST")));
    exact.add(line(DAY.minusDays(1), "GB", -5, "TEST"));
    StepPosition last = StepPosition.of(CorrectionsInSteps.of(noon, exact).getFirst());
    exact.add(line(DAY, "GB", -1, "DUPLICATE"));
    assertEquals(
        List.of(line(DAY.minusDays(1), "GB", -5, "TEST")),
        CorrectionsInSteps.after(last, CorrectionsInSteps.of(noon, exact)));
  }

  @Test
  @DisplayName("Each country changes by whole steps only, and the sum of all lines is exact")
  void readTwice() {
    Random random = new Random(7);
    List<CorrectionView> exact = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String country = List.of("GB", "SE", "ZZ").get(random.nextInt(3));
      exact.add(line(DAY, country, random.nextInt(-3, 2), "TEST"));
      List<CorrectionView> told = CorrectionsInSteps.of(LATER, exact);
      told.forEach(
          row -> assertTrue(row.country().equals("other") || row.change() % 5 == 0, row::toString));
      assertEquals(
          exact.stream().mapToLong(CorrectionView::change).sum(),
          told.stream().mapToLong(CorrectionView::change).sum());
    }
  }
}
