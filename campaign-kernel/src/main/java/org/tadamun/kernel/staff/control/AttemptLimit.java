package org.tadamun.kernel.staff.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed attempts by a key in a sliding window. Holds a bounded number of keys: the least
 * recently used are forgotten first, so that an attacker with many keys fills no memory.
 */
final class AttemptLimit {

  private static final int KEYS_MAX = 20_000;

  private final int most;
  private final Duration window;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > KEYS_MAX;
        }
      };

  AttemptLimit(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** Seconds until the next attempt is allowed; 0 if it is allowed now. */
  synchronized long waitSeconds(String key, Instant now) {
    Deque<Instant> times = recent(key, now);
    if (times == null || times.size() < most) {
      return 0;
    }
    return Math.max(1, Duration.between(now, times.peekFirst().plus(window)).toSeconds());
  }

  /** Whether this attempt reached the limit, so that further ones have to wait. */
  synchronized boolean failed(String key, Instant now) {
    recent(key, now);
    Deque<Instant> times = failures.computeIfAbsent(key, unseen -> new ArrayDeque<>());
    times.addLast(now);
    if (times.size() > most) {
      times.removeFirst();
      return false;
    }
    return times.size() == most;
  }

  /** Forgets all keys that begin so. */
  synchronized void forget(String beginning) {
    failures.keySet().removeIf(key -> key.startsWith(beginning));
  }

  private Deque<Instant> recent(String key, Instant now) {
    Deque<Instant> times = failures.get(key);
    if (times == null) {
      return null;
    }
    if (times.peekLast().isAfter(now)) {
      dateBack(times, now);
    }
    Instant start = now.minus(window);
    while (!times.isEmpty() && !times.peekFirst().isAfter(start)) {
      times.removeFirst();
    }
    if (times.isEmpty()) {
      failures.remove(key);
      return null;
    }
    return times;
  }

  /** The clock was set back: attempts later than now count as made now. */
  private static void dateBack(Deque<Instant> times, Instant now) {
    int all = times.size();
    times.removeIf(time -> time.isAfter(now));
    while (times.size() < all) {
      times.addLast(now);
    }
  }
}
