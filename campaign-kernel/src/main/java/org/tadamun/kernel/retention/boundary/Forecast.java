package org.tadamun.kernel.retention.boundary;

import java.time.Instant;

/**
 * What a run would end.
 *
 * @param oldest from when the oldest of them is; null where there is none, or nobody has looked
 */
public record Forecast(long due, Instant oldest) {

  public static final Forecast NONE = new Forecast(0, null);

  /** Both, where nothing is in the two of them. */
  public Forecast and(Forecast other) {
    boolean first = other.oldest == null || oldest != null && oldest.isBefore(other.oldest);
    return new Forecast(due + other.due, first ? oldest : other.oldest);
  }
}
