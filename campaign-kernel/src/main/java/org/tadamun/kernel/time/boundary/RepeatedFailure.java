package org.tadamun.kernel.time.boundary;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A task that fails, and since when.
 *
 * @param said when each level and cause was last logged, so that two alternating causes are logged
 *     once each
 */
record RepeatedFailure(Instant since, Instant failed, boolean again, Map<String, Instant> said) {

  static RepeatedFailure at(Instant now) {
    return new RepeatedFailure(now, now, false, new ConcurrentHashMap<>());
  }

  RepeatedFailure again(Instant now) {
    return new RepeatedFailure(since, now, true, said);
  }

  /** Whether the task pauses; a clock that was set back does not make the pause longer. */
  boolean isResting(Instant now, Duration rest) {
    return again && now.isBefore(failed.plus(rest)) && !now.isBefore(failed);
  }

  /**
   * The level to log at, DEBUG if it was logged within a day; a clock that was set back silences
   * nothing.
   */
  Level level(String cause, Instant now) {
    Level level = now.isBefore(since.plus(IsolatedTasks.PATIENCE)) ? Level.WARNING : Level.ERROR;
    Instant last = said.get(level + cause);
    if (last != null && now.isBefore(last.plus(IsolatedTasks.SILENCE)) && !now.isBefore(last)) {
      return Level.DEBUG;
    }
    said.put(level + cause, now);
    return level;
  }
}
