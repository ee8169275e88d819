package org.tadamun.petition.signature.control.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts events by key, each key in a window of time that begins with its first event. Kept in
 * memory, no longer than the window. With very many keys the oldest windows are dropped, so that
 * nobody can fill the memory.
 */
final class KeyedWindows {

  /** The most keys that are kept, about 20 MB. */
  static final int MOST = 100_000;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final AtomicBoolean clearing = new AtomicBoolean();
  private final Duration length;

  KeyedWindows(Duration length) {
    this.length = length;
  }

  /**
   * The window of one key.
   *
   * @param count how many events there were since start
   */
  record Window(Instant start, int count) {}

  /**
   * Counts one more event. The caller calls {@link #makeRoom} before, at a point where nobody
   * waits.
   */
  Window count(String key, Instant now) {
    return windows.compute(key, (unused, present) -> next(present, now));
  }

  /** Returns the events counted in the current window, without counting one. */
  int counted(String key, Instant now) {
    Window present = windows.get(key);
    return present == null || isOver(present, now) ? 0 : present.count();
  }

  private Window next(Window present, Instant now) {
    return present == null || isOver(present, now)
        ? new Window(now, 1)
        : new Window(present.start(), present.count() + 1);
  }

  /**
   * A window that begins in the future is over too: the clock was set back, and nobody should wait
   * that long.
   */
  private boolean isOver(Window window, Instant now) {
    return now.isBefore(window.start()) || !now.isBefore(window.start().plus(length));
  }

  /** Removes all windows that are over. */
  void sweep(Instant now) {
    windows.values().removeIf(window -> isOver(window, now));
  }

  /**
   * If the map is full, removes the oldest tenth, so that this is seldom needed. Callers that come
   * meanwhile do not wait.
   */
  void makeRoom(Instant now) {
    if (windows.size() < MOST || !clearing.compareAndSet(false, true)) {
      return;
    }
    try {
      sweep(now);
      if (windows.size() >= MOST) {
        windows.values().stream()
            .map(Window::start)
            .sorted()
            .skip(MOST / 10)
            .findFirst()
            .ifPresent(last -> windows.values().removeIf(w -> !w.start().isAfter(last)));
      }
    } finally {
      clearing.set(false);
    }
  }

  /** The number of keys that are kept in memory. */
  int size() {
    return windows.size();
  }
}
