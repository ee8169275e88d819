package org.tadamun.petition.petition.entity.lastday;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a petition closed by staff may be reopened, and what follows for signers who waited
 * meanwhile. Their signatures, links and mails have deadlines of their own.
 *
 * @param until until when it can be reopened; null if it cannot
 * @param done when it was last reopened; null for never
 */
public record Reopening(Instant until, Instant done) {

  /** The life of a link, so that no link that was valid at the closing expires for good. */
  public static final Duration TIME = Duration.ofDays(14);

  public static final Reopening NONE = new Reopening(null, null);

  public boolean isPossible(Instant now) {
    return until != null && now.isBefore(until);
  }

  /** Whether signers whose time ran out while it was closed still have extra time to confirm. */
  public boolean isRecent(Instant now) {
    return done != null && now.isBefore(done.plus(TIME));
  }

  /** The start of a signer's time to confirm: not before the reopening. */
  public Instant orLater(Instant signed) {
    return done == null || done.isBefore(signed) ? signed : done;
  }
}
