package org.tadamun.petition.signature.boundary.search;

import java.time.Instant;
import java.util.Map;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * How many signatures a list has in each state, noughts included; their sum is its length.
 *
 * @param asOf when the oldest of these numbers was counted; null where all are of now
 */
public record SignatureNumbers(Map<SignatureState, Long> byState, Instant asOf) {

  /** What is more than that, and does not count, is not counted again within a minute. */
  public static final long MANY = 5_000;
}
