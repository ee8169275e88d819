package org.tadamun.petition.signature.boundary.renewal;

import java.time.Instant;
import org.tadamun.petition.version.entity.Renewal;

/**
 * How far the signers of earlier versions have been asked.
 *
 * @param number the version that they are asked to sign
 * @param finishedAt null while it goes on
 */
public record RenewalView(int number, long asked, Instant finishedAt) {

  static RenewalView of(Renewal renewal) {
    return new RenewalView(renewal.number(), renewal.asked(), renewal.finishedAt());
  }

  public boolean isFinished() {
    return finishedAt != null;
  }
}
