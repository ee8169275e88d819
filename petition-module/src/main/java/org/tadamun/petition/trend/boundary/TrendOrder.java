package org.tadamun.petition.trend.boundary;

import java.util.Comparator;
import java.util.Objects;

/** By what a report is sorted: the greatest or latest first. */
public enum TrendOrder {
  COUNT(Comparator.comparingLong(Trend::count)),
  GROWTH(Comparator.comparingLong(Trend::growth)),
  HELD(Comparator.comparingLong(row -> Objects.requireNonNullElse(row.held(), 0L))),
  COUNTRIES(Comparator.comparingInt(Trend::countries)),
  LAST(Comparator.comparing(Trend::last));

  private final Comparator<Trend> least;

  TrendOrder(Comparator<Trend> least) {
    this.least = least;
  }

  /** Equal rows are sorted by count and key, so that pages neither repeat nor lose any. */
  Comparator<Trend> order() {
    return least.thenComparing(Trend::count).reversed().thenComparing(Trend::key);
  }
}
