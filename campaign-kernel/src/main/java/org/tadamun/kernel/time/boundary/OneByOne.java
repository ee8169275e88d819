package org.tadamun.kernel.time.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a timer carry out many things, each for itself: one that fails stops none of those behind
 * it. It is said once, with what went wrong. What fails again after that, at the next look, rests
 * from then on between two attempts, and in silence: two that clash clash once, and what always
 * fails must not push all else out of the log.
 */
public final class OneByOne {

  static final Duration REST = Duration.ofSeconds(30);

  private final Logger log;
  private final String kind;

  private record Trouble(Instant since, Instant restsUntil) {

    /** A clock that was set back makes nobody rest for longer. */
    private boolean isResting(Instant now) {
      return now.isBefore(restsUntil) && !now.isBefore(restsUntil.minus(REST));
    }
  }

  private final Map<Object, Trouble> failing = new ConcurrentHashMap<>();

  /**
   * @param kind what the things are, as the log names them
   */
  public OneByOne(Logger log, String kind) {
    this.log = log;
    this.kind = kind;
  }

  /** The look for them, and at each: what of it fails outside of one thing ends no timer. */
  public boolean attemptAll(Instant now, Runnable look) {
    return attempt("(all)", now, look);
  }

  /**
   * @param thing by what it is known again
   * @return whether it was carried out; not where it failed or rests
   */
  public boolean attempt(Object thing, Instant now, Runnable work) {
    Trouble trouble = failing.get(thing);
    if (trouble != null && trouble.isResting(now)) {
      return false;
    }
    try {
      work.run();
    } catch (RuntimeException failed) {
      boolean first = trouble == null;
      failing.put(
          thing, first ? new Trouble(now, now) : new Trouble(trouble.since(), now.plus(REST)));
      log.log(
          first ? Level.WARNING : Level.DEBUG,
          kind + " " + thing + " failed, and is tried again; the others go on",
          failed);
      return false;
    }
    if (trouble != null) {
      failing.remove(thing);
      log.log(Level.INFO, "{0} {1} goes on; it had failed since {2}", kind, thing, trouble.since());
    }
    return true;
  }
}
