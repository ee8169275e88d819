package org.tadamun.petition.snapshot.control.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Figures by country and source, the batches that some of them come from, and what was corrected.
 *
 * @param log the public log of corrections of the same version
 * @param cells in which steps figures of countries are told; the sums stay exact
 */
public record PackFigures(
    List<CountryFigures> countries,
    List<BatchLine> lines,
    List<CorrectionLine> log,
    SmallCells cells) {

  /** The sum over all countries; there is no other total. */
  public long total() {
    return countries.stream().mapToLong(CountryFigures::total).sum();
  }

  public Map<SignatureSource, Long> bySource() {
    Map<SignatureSource, Long> sums = new EnumMap<>(SignatureSource.class);
    for (SignatureSource source : SignatureSource.values()) {
      sums.put(source, countries.stream().mapToLong(row -> row.bySource().get(source)).sum());
    }
    return sums;
  }

  /** As the public is told them; without their sources, whose small numbers would tell the rest. */
  public List<CountryCount> told() {
    return cells.publish(
        countries.stream().map(row -> new CountryCount(row.country(), row.total())).toList());
  }

  public List<BatchLine> batches() {
    List<BatchLine> counted = those(BatchLine::isCounted);
    return cells.isOn() ? LinesInSteps.batches(cells, counted) : counted;
  }

  /** By day: what the log says, and batches that were counted once and are no more. */
  public List<CorrectionLine> corrections() {
    List<BatchLine> taken = those(BatchLine::isCorrected);
    Stream<CorrectionLine> lines =
        cells.isOn()
            ? LinesInSteps.corrections(cells, log, taken).stream()
            : Stream.concat(log.stream(), taken.stream().map(CorrectionLine::of));
    return lines.sorted(Comparator.comparing(CorrectionLine::day)).toList();
  }

  public List<BatchLine> waiting() {
    return those(BatchLine::isWaiting);
  }

  public long waitingSignatures() {
    return waiting().stream().mapToLong(BatchLine::number).sum();
  }

  private List<BatchLine> those(Predicate<BatchLine> wanted) {
    return lines.stream().filter(wanted).toList();
  }
}
