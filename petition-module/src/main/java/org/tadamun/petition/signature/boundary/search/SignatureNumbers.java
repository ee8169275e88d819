package org.tadamun.petition.signature.boundary.search;

import java.time.Instant;
import java.util.Map;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * How many signatures a list has in each state, zeros included; their sum is its length.
 *
 * @param asOf when the oldest of these numbers was counted; null where all were counted now
 */
public record SignatureNumbers(Map<SignatureState, Long> byState, Instant asOf) {

  /** Larger numbers of signatures that do not count are counted at most once a minute. */
  public static final long MANY = 5_000;
}
