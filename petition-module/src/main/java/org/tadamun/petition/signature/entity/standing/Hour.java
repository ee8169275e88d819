package org.tadamun.petition.signature.entity.standing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Cuts moments to the hour: of an erased signer no moment may be more exact, as in the tally. */
public final class Hour {

  private Hour() {}

  /** The beginning of its hour; null stays null. */
  public static Instant of(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.HOURS);
  }

  /** The end of its hour. */
  public static Instant end(Instant moment) {
    return of(moment).plus(1, ChronoUnit.HOURS);
  }
}
