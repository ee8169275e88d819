package org.tadamun.kernel.retention.boundary;

import java.time.Instant;

/**
 * What a run would end.
 *
 * @param oldest the moment of the oldest row; null if there is none, or it was not read
 */
public record Forecast(long due, Instant oldest) {

  public static final Forecast NONE = new Forecast(0, null);

  /** The sum of two forecasts without common rows. */
  public Forecast and(Forecast other) {
    boolean first = other.oldest == null || oldest != null && oldest.isBefore(other.oldest);
    return new Forecast(due + other.due, first ? oldest : other.oldest);
  }
}
