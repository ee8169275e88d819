package org.tadamun.petition.snapshot.control.reading.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine.Cell;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("R14: Imports in the figures of a pack")
class ImportedFiguresTest {

  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");

  private static ImportLine line(String by, String country, long number) {
    return new ImportLine(
        "id-" + by, SignatureSource.PARTNER, by, country, number, "e".repeat(64), NOON);
  }

  private static Cell cell(String country) {
    return new Cell(SignatureSource.PARTNER, country);
  }

  private static List<String> rows(List<ImportLine> lines) {
    return lines.stream()
        .map(one -> one.country() + ' ' + one.number() + ' ' + one.organisation())
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("Imports agree with the figures if they do for each source and country")
  void fits() {
    ImportedFigures two =
        new ImportedFigures(List.of(line("A", "GB", 3), line("B", "GB", 4)), List.of(), 0);
    assertTrue(two.comesTo(Map.of(cell("GB"), 7L)));
    assertFalse(two.comesTo(Map.of(cell("GB"), 6L)));
    assertFalse(two.comesTo(Map.of(cell("SE"), 7L)));
    assertFalse(two.comesTo(Map.of(new Cell(SignatureSource.PAPER, "GB"), 7L)));
    assertFalse(two.comesTo(Map.of()));
    assertTrue(ImportedFigures.NONE.comesTo(Map.of()));
    assertEquals(two, two.comingTo(Map.of(cell("GB"), 7L)));
  }

  @Test
  @DisplayName("An import that no longer agrees with its figure is replaced by the figure")
  void moved() {
    ImportedFigures read =
        new ImportedFigures(
            List.of(line("A", "GB", 3), line("A", "SE", 2), line("B", "DE", 9)), List.of(), 1);
    ImportedFigures told = read.comingTo(Map.of(cell("GB"), 4L, cell("SE"), 2L, cell("FR"), 5L));
    assertEquals(List.of("FR 5 null", "GB 4 null", "SE 2 A"), rows(told.lines()));
    assertEquals(1, told.waiting());
    assertTrue(told.comesTo(Map.of(cell("GB"), 4L, cell("SE"), 2L, cell("FR"), 5L)));
  }

  @Test
  @DisplayName("A figure of zero or below has no line")
  void negative() {
    ImportedFigures read = new ImportedFigures(List.of(line("A", "GB", 3)), List.of(), 0);
    assertEquals(List.of(), read.comingTo(Map.of(cell("GB"), -2L)).lines());
    assertEquals(List.of(), read.comingTo(Map.of(cell("GB"), 0L)).lines());
  }

  @Test
  @DisplayName(
      "With steps an import shows whole steps of what it brought, and the day without the hour")
  void inSteps() {
    ImportedFigures read =
        new ImportedFigures(
            List.of(line("A", "GB", 9), line("B", "GB", 10)),
            List.of(line("A", "GB", 13), line("A", "SE", 2), line("B", "GB", 10)),
            0);
    assertEquals(List.of("GB 10 A", "GB 10 B"), rows(read.told(new SmallCells(5))));
    assertEquals(
        Instant.parse("2020-11-20T00:00:00Z"),
        read.told(new SmallCells(5)).getFirst().startedAt(),
        "the hour would tell by how much");
    assertSame(read.lines(), read.told(SmallCells.OFF));
    ImportedFigures moved = read.comingTo(Map.of(cell("GB"), 4L));
    assertEquals(read.told(new SmallCells(5)), moved.told(new SmallCells(5)), "as it was brought");
  }

  @Test
  @DisplayName("The figures are empty only if no import ever brought anybody")
  void nothing() {
    assertTrue(ImportedFigures.NONE.isNothing());
    assertFalse(new ImportedFigures(List.of(), List.of(line("A", "GB", 3)), 0).isNothing());
    assertFalse(new ImportedFigures(List.of(line("A", "GB", 3)), List.of(), 0).isNothing());
  }
}
