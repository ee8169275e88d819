package org.tadamun.petition.correction.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.tally.boundary.SmallCells;

@DisplayName("R4 The log in steps")
class CorrectionsInStepsTest {

  private static final SmallCells FIVE = new SmallCells(5);
  private static final LocalDate DAY = LocalDate.of(2020, 11, 19);

  private static CorrectionView line(LocalDate day, String country, long change, String reason) {
    return new CorrectionView(day, CorrectionKind.INVALIDATION, country, 1, change, reason);
  }

  @Test
  @DisplayName("has whole steps by country, and the rest of a day and reason without one")
  void merged() {
    assertEquals(
        List.of(
            line(DAY.plusDays(1), "other", -4, "TEST"),
            line(DAY, "GB", -10, "DUPLICATE"),
            line(DAY, "other", -5, "DUPLICATE"),
            line(DAY, "other", -1, "TEST")),
        CorrectionsInSteps.of(
            FIVE,
            List.of(
                line(DAY, "SE", -1, "TEST"),
                line(DAY, "GB", -7, "DUPLICATE"),
                line(DAY.plusDays(1), "PK", -4, "TEST"),
                line(DAY, "SE", -4, "DUPLICATE"),
                line(DAY, "GB", -4, "DUPLICATE"))));
    assertEquals(List.of(), CorrectionsInSteps.of(FIVE, List.of()));
  }

  @Test
  @DisplayName("is not silent where figures of countries or sources make up for each other")
  void noughts() {
    List<CorrectionView> nought = List.of(line(DAY, "other", 0, "RECOUNT"));
    assertEquals(
        nought,
        CorrectionsInSteps.of(
            FIVE, List.of(line(DAY, "AQ", +3, "RECOUNT"), line(DAY, "LK", -3, "RECOUNT"))));
    assertEquals(nought, CorrectionsInSteps.of(FIVE, List.of(line(DAY, "GB", 0, "RECOUNT"))));
  }

  @Test
  @DisplayName(
      "tells of those who went from country to country by whole steps, and of one without them")
  void moved() {
    List<CorrectionView> one = List.of(moved("DE", -1), moved("FR", 1));
    assertEquals(List.of(moved("other", 0)), CorrectionsInSteps.of(FIVE, one));
    List<CorrectionView> seven = List.of(moved("DE", -7), moved("FR", 7));
    assertEquals(List.of(moved("DE", -5), moved("FR", 5)), CorrectionsInSteps.of(FIVE, seven));
  }

  private static CorrectionView moved(String country, long change) {
    return new CorrectionView(DAY, CorrectionKind.MOVE, country, 1, change, "WRONG_COUNTRY");
  }

  @Test
  @DisplayName("never tells one person by being read twice, whatever is booked in between")
  void readTwice() {
    Random random = new Random(7);
    List<CorrectionView> exact = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String country = List.of("GB", "SE", "ZZ").get(random.nextInt(3));
      exact.add(line(DAY, country, random.nextInt(-3, 2), "TEST"));
      List<CorrectionView> told = CorrectionsInSteps.of(FIVE, exact);
      told.forEach(
          row -> assertTrue(row.country().equals("other") || row.change() % 5 == 0, row::toString));
      assertEquals(
          exact.stream().mapToLong(CorrectionView::change).sum(),
          told.stream().mapToLong(CorrectionView::change).sum());
    }
  }
}
