package org.tadamun.petition.trend.boundary;

import java.time.Instant;
import java.util.List;

/**
 * How often each domain or range occurs.
 *
 * @param since since when ranges are counted; null for domains, which always are
 * @param total all signatures of that time
 * @param without how many of them have no fingerprint: withdrawn, erased, or beyond the limit
 * @param rows in no order
 */
public record TrendReport(
    TrendBy by,
    Instant from,
    Instant to,
    Instant since,
    long total,
    long without,
    List<Trend> rows) {

  /** One page in this order. */
  public List<Trend> page(TrendOrder order, int first, int most) {
    return rows.stream().sorted(order.order()).skip(first).limit(most).toList();
  }
}
