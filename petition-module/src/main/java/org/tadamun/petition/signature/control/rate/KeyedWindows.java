package org.tadamun.petition.signature.control.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts events by key, each in a window of time that begins with its first event. In memory, no
 * longer than the window. With very many keys only the latest are kept, so that nobody can fill the
 * memory.
 */
final class KeyedWindows {

  /** About 20 MB. */
  static final int MOST = 100_000;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final AtomicBoolean clearing = new AtomicBoolean();
  private final Duration length;

  KeyedWindows(Duration length) {
    this.length = length;
  }

  /**
   * A window.
   *
   * @param count the number of events in it
   */
  record Window(Instant start, int count) {}

  /** Counts an event. Callers call {@link #makeRoom} first, where nobody waits for it. */
  Window count(String key, Instant now) {
    return windows.compute(key, (unused, present) -> next(present, now));
  }

  /** The number of events so far. */
  int counted(String key, Instant now) {
    Window present = windows.get(key);
    return present == null || isOver(present, now) ? 0 : present.count();
  }

  private Window next(Window present, Instant now) {
    return present == null || isOver(present, now)
        ? new Window(now, 1)
        : new Window(present.start(), present.count() + 1);
  }

  /** Also a window in the future: the clock was set back, and nobody should wait so long. */
  private boolean isOver(Window window, Instant now) {
    return now.isBefore(window.start()) || !now.isBefore(window.start().plus(length));
  }

  /** Drops expired windows. */
  void sweep(Instant now) {
    windows.values().removeIf(window -> isOver(window, now));
  }

  /** Drops the oldest tenth when it is full, so that this is rare; only one caller does it. */
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

  /** How many keys are remembered. */
  int size() {
    return windows.size();
  }
}
