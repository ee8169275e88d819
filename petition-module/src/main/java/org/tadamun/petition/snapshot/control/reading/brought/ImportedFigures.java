package org.tadamun.petition.snapshot.control.reading.brought;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.petition.snapshot.control.reading.brought.ImportLine.Cell;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * What imports have in a pack's figures.
 *
 * @param lines of those that count, the earliest import first
 * @param ever of those that were brought, as far as it is known, whether they still count or not
 * @param waiting how many wait for the second person who starts them, and are in no figure
 */
public record ImportedFigures(List<ImportLine> lines, List<ImportLine> ever, long waiting) {

  public static final ImportedFigures NONE = new ImportedFigures(List.of(), List.of(), 0);

  public boolean isNothing() {
    return lines.isEmpty() && ever.isEmpty();
  }

  /**
   * Whether it comes to what the figures have beyond their batches.
   *
   * @param due by source and country; no noughts
   */
  public boolean comesTo(Map<Cell, Long> due) {
    return sums().equals(due);
  }

  /**
   * The same, coming to exactly that: where rows and figure of a source in a country were read
   * while somebody came or went, the figure alone is told, without whose they are.
   */
  public ImportedFigures comingTo(Map<Cell, Long> due) {
    Map<Cell, Long> sums = sums();
    Set<Cell> moved = new HashSet<>(due.keySet());
    moved.removeIf(cell -> due.get(cell).equals(sums.get(cell)));
    List<ImportLine> told = new ArrayList<>();
    for (ImportLine line : lines) {
      if (due.containsKey(line.cell()) && !moved.contains(line.cell())) {
        told.add(line);
      }
    }
    for (Map.Entry<Cell, Long> one : due.entrySet()) {
      if (moved.contains(one.getKey()) && one.getValue() > 0) {
        told.add(ImportLine.rest(one.getKey().source(), one.getKey().country(), one.getValue()));
      }
    }
    return new ImportedFigures(List.copyOf(told), ever, waiting);
  }

  /**
   * As figures of countries are told: an import keeps the whole steps of what it brought, as a
   * batch does. Of those who still count, beside a figure that waits for a crowd, two packs would
   * tell of which union and country he is who left between them. What is beyond stands in no line.
   */
  public List<ImportLine> told(SmallCells cells) {
    if (!cells.isOn()) {
      return lines;
    }
    return ever.stream().map(line -> line.told(cells)).filter(line -> line.number() > 0).toList();
  }

  private Map<Cell, Long> sums() {
    return lines.stream()
        .collect(
            Collectors.groupingBy(ImportLine::cell, Collectors.summingLong(ImportLine::number)));
  }
}
