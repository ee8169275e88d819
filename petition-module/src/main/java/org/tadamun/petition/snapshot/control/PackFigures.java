package org.tadamun.petition.snapshot.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Figures by country and source, and the batches that some of them come from. */
public record PackFigures(List<CountryFigures> countries, List<BatchLine> lines) {

  /** The sum over all countries; there is no other total. */
  public long total() {
    return countries.stream().mapToLong(CountryFigures::total).sum();
  }

  Map<SignatureSource, Long> bySource() {
    Map<SignatureSource, Long> sums = new EnumMap<>(SignatureSource.class);
    for (SignatureSource source : SignatureSource.values()) {
      sums.put(source, countries.stream().mapToLong(row -> row.bySource().get(source)).sum());
    }
    return sums;
  }

  List<BatchLine> batches() {
    return those(BatchLine::isCounted);
  }

  List<BatchLine> corrections() {
    return those(BatchLine::isCorrected);
  }

  List<BatchLine> waiting() {
    return those(BatchLine::isWaiting);
  }

  long waitingSignatures() {
    return waiting().stream().mapToLong(BatchLine::number).sum();
  }

  private List<BatchLine> those(Predicate<BatchLine> wanted) {
    return lines.stream().filter(wanted).toList();
  }
}
