package org.tadamun.petition.snapshot.control.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Figures by country and source, the batches that some of them come from, and what was corrected.
 *
 * @param log the public log of corrections of the same version
 */
public record PackFigures(
    List<CountryFigures> countries, List<BatchLine> lines, List<CorrectionLine> log) {

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

  public List<BatchLine> batches() {
    return those(BatchLine::isCounted);
  }

  /** By day: what the log says, and batches that were counted once and are no more. */
  public List<CorrectionLine> corrections() {
    return Stream.concat(
            log.stream(), those(BatchLine::isCorrected).stream().map(CorrectionLine::of))
        .sorted(Comparator.comparing(CorrectionLine::day))
        .toList();
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
