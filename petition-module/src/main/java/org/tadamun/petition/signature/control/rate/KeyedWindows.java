package org.tadamun.petition.signature.control.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How often something happened by key, each in a window that begins when it happens first. In
 * memory, no longer than the window, and where there are very many keys only the latest: whoever
 * has many of them fills no memory.
 */
final class KeyedWindows {

  /** Some 20 MB. */
  static final int MOST = 100_000;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final AtomicBoolean clearing = new AtomicBoolean();
  private final Duration length;

  KeyedWindows(Duration length) {
    this.length = length;
  }

  /**
   * @param count how often, in the window that began then
   */
  record Window(Instant start, int count) {}

  /** Once more; whoever counts makes room before, where it keeps nobody waiting. */
  Window count(String key, Instant now) {
    return windows.compute(key, (unused, present) -> next(present, now));
  }

  /** How often until now. */
  int counted(String key, Instant now) {
    Window present = windows.get(key);
    return present == null || isOver(present, now) ? 0 : present.count();
  }

  private Window next(Window present, Instant now) {
    return present == null || isOver(present, now)
        ? new Window(now, 1)
        : new Window(present.start(), present.count() + 1);
  }

  /** Also one that has not begun: the clock was set back, and nobody waits for that long. */
  private boolean isOver(Window window, Instant now) {
    return now.isBefore(window.start()) || !now.isBefore(window.start().plus(length));
  }

  /** Forgets what is over. */
  void sweep(Instant now) {
    windows.values().removeIf(window -> isOver(window, now));
  }

  /** A tenth at once, so that it is seldom; whoever comes meanwhile does not wait for it. */
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
