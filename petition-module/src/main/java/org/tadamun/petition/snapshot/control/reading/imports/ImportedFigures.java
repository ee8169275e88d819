package org.tadamun.petition.snapshot.control.reading.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine.Cell;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * The part of imports in a pack's figures.
 *
 * @param lines those that count, earliest import first
 * @param ever those that were ever entered, as far as known
 * @param waiting how many imports wait to be started; they are in no figure
 */
public record ImportedFigures(List<ImportLine> lines, List<ImportLine> ever, long waiting) {

  public static final ImportedFigures NONE = new ImportedFigures(List.of(), List.of(), 0);

  public boolean isNothing() {
    return lines.isEmpty() && ever.isEmpty();
  }

  /**
   * Whether they add up to what the figures have beyond batches.
   *
   * @param due by source and country, without zeros
   */
  public boolean comesTo(Map<Cell, Long> due) {
    return sums().equals(due);
  }

  /**
   * These figures, adding up to exactly that: where people came or left while a cell was read, only
   * its figure is shown, without the imports.
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
   * The lines to show. With steps an import has the whole steps of what it ever entered: with those
   * who still count, two packs would show which union and country somebody belonged to who left
   * between them. The rest is in no line.
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
