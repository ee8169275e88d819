package org.tadamun.kernel.time.boundary;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has failed, and since when.
 *
 * @param said when it was last said of each cause, and at which level: two causes that take turns
 *     are said once, too
 */
record Trouble(Instant since, Instant failed, boolean again, Map<String, Instant> said) {

  static Trouble at(Instant now) {
    return new Trouble(now, now, false, new ConcurrentHashMap<>());
  }

  Trouble again(Instant now) {
    return new Trouble(since, now, true, said);
  }

  /** A clock that was set back makes nobody rest for longer. */
  boolean isResting(Instant now, Duration rest) {
    return again && now.isBefore(failed.plus(rest)) && !now.isBefore(failed);
  }

  /** Nor does it make anything silent. */
  Level level(String cause, Instant now) {
    Level level = now.isBefore(since.plus(OneByOne.PATIENCE)) ? Level.WARNING : Level.ERROR;
    Instant last = said.get(level + cause);
    if (last != null && now.isBefore(last.plus(OneByOne.SILENCE)) && !now.isBefore(last)) {
      return Level.DEBUG;
    }
    said.put(level + cause, now);
    return level;
  }
}
