package org.tadamun.petition.alarm.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tadamun.petition.alarm.control.Gate;

/** Whether a confirmation may count at once: what {@code Signatures} asks. */
@Dependent
public class CountryWatch {

  @Inject private Gate gate;

  /**
   * Somebody who has just confirmed.
   *
   * @param domain the fingerprint of his mail domain; null where none was kept
   */
  public record Confirmed(long petitionId, int version, String country, String domain) {}

  /**
   * Called in the transaction of the confirmation, once for each.
   *
   * @return whether it is held until somebody has looked at its country
   */
  public boolean holds(Confirmed one, Instant now) {
    return gate.holds(one, now);
  }
}
