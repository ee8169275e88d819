package org.tadamun.petition.petition.entity.lastday;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a petition that somebody has closed may be opened again, and what goes on for whoever
 * waited meanwhile: signatures, links and mails end by times of their own.
 *
 * @param until while it is closed: how long that is possible; null where it is not
 * @param done when it was opened again last; null for never
 */
public record Reopening(Instant until, Instant done) {

  /** As long as a link lasts: so long nobody's time is over that had not been when it closed. */
  public static final Duration TIME = Duration.ofDays(14);

  public static final Reopening NONE = new Reopening(null, null);

  public boolean isPossible(Instant now) {
    return until != null && now.isBefore(until);
  }

  /** Whose time went by while it was closed has as much again to confirm. */
  public boolean isRecent(Instant now) {
    return done != null && now.isBefore(done.plus(TIME));
  }

  /** From when the time counts of who signed then: not before it was opened again. */
  public Instant orLater(Instant signed) {
    return done == null || done.isBefore(signed) ? signed : done;
  }
}
