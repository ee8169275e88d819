package org.tadamun.petition.trend.control;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tadamun.petition.signature.entity.SignatureState;

/** The counts of one domain or range. Not thread-safe. */
public final class Counting {

  private final Map<SignatureState, Long> states = new EnumMap<>(SignatureState.class);
  private final Set<String> countries = new HashSet<>();
  private long count;
  private long before;
  private Instant first;
  private Instant last;

  /**
   * Counts a signature of the time asked for.
   *
   * @param state null if it is not known
   */
  void add(SignatureState state, String country, Instant at) {
    if (state != null) {
      states.merge(state, 1L, Long::sum);
    }
    countries.add(country);
    count++;
    span(at, at);
  }

  /** Counts signatures of the time before. */
  void addBefore(long more) {
    before += more;
  }

  /** Adds another counting of the time asked for. */
  void addAll(Counting other) {
    count += other.count;
    countries.addAll(other.countries);
    span(other.first, other.last);
  }

  private void span(Instant from, Instant to) {
    first = first == null || from.isBefore(first) ? from : first;
    last = last == null || to.isAfter(last) ? to : last;
  }

  public long in(SignatureState state) {
    return states.getOrDefault(state, 0L);
  }

  public long count() {
    return count;
  }

  public long before() {
    return before;
  }

  public int countries() {
    return countries.size();
  }

  /** Null if there is none. */
  public Instant first() {
    return first;
  }

  /** Null if there is none. */
  public Instant last() {
    return last;
  }
}
