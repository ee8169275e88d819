package org.tadamun.petition.invalidation.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The times in which one country had more than so many confirmations within so many minutes. It
 * gets the confirmations in order of time, and keeps only those of the last minutes.
 */
public final class Bursts {

  static final Bursts NONE = new Bursts(Integer.MAX_VALUE, Duration.ZERO);

  private final int moreThan;
  private final Duration window;
  private final Map<String, Deque<Instant>> last = new HashMap<>();
  private final Map<String, NavigableMap<Instant, Instant>> spans = new HashMap<>();

  Bursts(int moreThan, Duration window) {
    this.moreThan = moreThan;
    this.window = window;
  }

  void confirmed(String country, Instant moment) {
    Deque<Instant> recent = last.computeIfAbsent(country, unused -> new ArrayDeque<>());
    recent.addLast(moment);
    while (!recent.getFirst().plus(window).isAfter(moment)) {
      recent.removeFirst();
    }
    if (recent.size() > moreThan) {
      mark(spans.computeIfAbsent(country, unused -> new TreeMap<>()), recent.getFirst(), moment);
    }
  }

  /** Adds a time; one that touches the time before extends it. */
  private static void mark(NavigableMap<Instant, Instant> times, Instant from, Instant to) {
    Map.Entry<Instant, Instant> before = times.floorEntry(from);
    boolean touches = before != null && !before.getValue().isBefore(from);
    times.put(touches ? before.getKey() : from, to);
  }

  boolean isIn(String country, Instant moment) {
    NavigableMap<Instant, Instant> times = spans.get(country);
    Map.Entry<Instant, Instant> span =
        times == null || moment == null ? null : times.floorEntry(moment);
    return span != null && !span.getValue().isBefore(moment);
  }
}
