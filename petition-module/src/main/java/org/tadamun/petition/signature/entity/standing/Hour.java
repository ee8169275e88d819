package org.tadamun.petition.signature.entity.standing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** So exact may a moment be of a signature that is nobody's any more: as the tally is. */
public final class Hour {

  private Hour() {}

  /** When it begins; null stays null. */
  public static Instant of(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.HOURS);
  }

  /** When it is over. */
  public static Instant end(Instant moment) {
    return of(moment).plus(1, ChronoUnit.HOURS);
  }
}
