package org.tadamun.petition.snapshot.control.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("R14: Figures of a pack")
class PackFiguresTest {

  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2020, 11, 20);

  private static PackFigures figures(long imported) {
    CountryFigures sweden =
        new CountryFigures(
            "SE",
            Map.of(
                SignatureSource.ONLINE, 9L,
                SignatureSource.PAPER, 40L,
                SignatureSource.PARTNER, 7L));
    ImportLine list =
        new ImportLine("i", SignatureSource.PARTNER, "Union", "SE", imported, "e", NOON);
    return new PackFigures(
        List.of(sweden),
        List.of(batch(BatchState.CHECKED, 40), batch(BatchState.SUBMITTED, 500)),
        List.of(),
        new ImportedFigures(List.of(list), List.of(), 0),
        null,
        ReleasedFigures.EXACT);
  }

  private static BatchLine batch(BatchState state, int number) {
    return new BatchLine(
        "b" + number, state, BatchSource.PAPER, "Branch", "SE", number, DAY, DAY, "e", NOON, null);
  }

  @Test
  @DisplayName("Figures are accounted for if batches and imports sum to them")
  void accounted() {
    assertTrue(figures(7).isAccountedFor());
    assertEquals(figures(7), figures(7).accountedFor());
  }

  @Test
  @DisplayName(
      "Imports that do not sum to their figure are replaced by a line without an organisation")
  void without() {
    PackFigures moved = figures(6);
    assertFalse(moved.isAccountedFor());
    assertEquals(
        List.of(ImportLine.rest(SignatureSource.PARTNER, "SE", 7)), moved.accountedFor().imports());
    assertTrue(moved.accountedFor().isAccountedFor());
  }
}
