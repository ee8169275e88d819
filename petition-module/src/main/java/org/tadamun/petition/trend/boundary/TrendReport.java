package org.tadamun.petition.trend.boundary;

import java.time.Instant;
import java.util.List;

/**
 * What occurs how often.
 *
 * @param since since when ranges are counted; null for domains, which have always been
 * @param total all signatures of that time
 * @param without how many of them have no fingerprint: taken back, erased, or too many at once
 * @param rows each that occurs, in no order
 */
public record TrendReport(
    TrendBy by,
    Instant from,
    Instant to,
    Instant since,
    long total,
    long without,
    List<Trend> rows) {

  /** Some of them, in this order. */
  public List<Trend> page(TrendOrder order, int first, int most) {
    return rows.stream().sorted(order.order()).skip(first).limit(most).toList();
  }
}
