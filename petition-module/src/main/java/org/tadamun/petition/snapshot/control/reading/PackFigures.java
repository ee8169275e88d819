package org.tadamun.petition.snapshot.control.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.petition.correction.boundary.DaysInSteps;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine.Cell;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Figures by country and source, the batches and imports behind some of them, and the corrections.
 *
 * @param log the public log of corrections of the same version
 * @param earlier the figures of the earlier version that most have signed, in no figure of this
 *     one; null if none
 * @param released the figures by country that are shown with steps; the total stays exact
 */
public record PackFigures(
    List<CountryFigures> countries,
    List<BatchLine> lines,
    List<CorrectionLine> log,
    ImportedFigures imported,
    Counts earlier,
    ReleasedFigures released) {

  /** In which steps figures by country are shown. */
  public SmallCells cells() {
    return released.cells();
  }

  /** The sum over all countries; there is no other total. */
  public long total() {
    return countries.stream().mapToLong(CountryFigures::total).sum();
  }

  /** The sums by the name of the source, as the public sees them. */
  public Map<String, Long> bySource() {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (SignatureSource source : SignatureSource.values()) {
      long sum = countries.stream().mapToLong(row -> row.bySource().get(source)).sum();
      sums.put(source.name(), sum);
    }
    return Counts.sources(cells(), sums);
  }

  /**
   * The rows by country, as the public sees them; without sources, whose small numbers would show
   * the rest.
   */
  public List<CountryCount> told() {
    return released.rows(total());
  }

  public List<BatchLine> batches() {
    List<BatchLine> counted = those(BatchLine::isCounted);
    return cells().isOn() ? LinesInSteps.batches(cells(), counted) : counted;
  }

  /** Whether batches and imports add up to the figures of paper and partners in each country. */
  boolean isAccountedFor() {
    return imported.comesTo(beyondBatches());
  }

  /**
   * These figures with imports made to add up, even if people came or left while they were read.
   */
  PackFigures accountedFor() {
    ImportedFigures fitting = imported.comingTo(beyondBatches());
    return new PackFigures(countries, lines, log, fitting, earlier, released);
  }

  private Map<Cell, Long> beyondBatches() {
    Map<Cell, Long> sums = new HashMap<>();
    for (CountryFigures row : countries) {
      row.bySource().forEach((source, sum) -> sums.put(new Cell(source, row.country()), sum));
    }
    for (BatchLine batch : those(BatchLine::isCounted)) {
      Cell cell = new Cell(batch.source().counted(), batch.country());
      sums.merge(cell, (long) -batch.number(), Long::sum);
    }
    sums.keySet().removeIf(cell -> cell.source() == SignatureSource.ONLINE);
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  /** Whether any signature came from batches or imports, even too few for a line in steps. */
  public boolean hasBatchesOrImports() {
    boolean lists = cells().isOn() ? !imported.isNothing() : !imported.lines().isEmpty();
    return lists || lines.stream().anyMatch(BatchLine::isCounted);
  }

  public List<ImportLine> imports() {
    return imported.told(cells());
  }

  /**
   * The corrections by day: those of the log, and withdrawn batches that had counted.
   *
   * @param moment of the figures
   */
  List<CorrectionLine> corrections(Instant moment) {
    List<BatchLine> taken = those(BatchLine::isCorrected);
    Stream<CorrectionLine> lines =
        cells().isOn()
            ? LinesInSteps.corrections(new DaysInSteps(cells(), moment), log, taken).stream()
            : Stream.concat(log.stream(), taken.stream().map(CorrectionLine::of));
    return lines.sorted(Comparator.comparing(CorrectionLine::day)).toList();
  }

  public List<BatchLine> waiting() {
    return those(BatchLine::isWaiting);
  }

  /** Null with steps: compared with the next pack it would show which batch was checked since. */
  public Long waitingSignatures() {
    return cells().isOn() ? null : waiting().stream().mapToLong(BatchLine::number).sum();
  }

  private List<BatchLine> those(Predicate<BatchLine> wanted) {
    return lines.stream().filter(wanted).toList();
  }
}
