package org.tadamun.petition.signature.boundary.search;

import java.time.Instant;

/**
 * A time within which something happened.
 *
 * @param from first moment; null for no beginning
 * @param to end, exclusive; null for no end
 */
public record TimeSpan(Instant from, Instant to) {

  /** Any time: without a beginning and without an end. */
  public static final TimeSpan ANY = new TimeSpan(null, null);

  /** The time from this moment on; null for any time. */
  public static TimeSpan since(Instant from) {
    return new TimeSpan(from, null);
  }
}
