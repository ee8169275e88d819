package org.tadamun.petition.tally.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.tadamun.petition.tally.control.reading.TallySums;

/**
 * Keeps the change of the total in each hour that is over. A petition of millions has hundreds of
 * thousands of tallies, but a few thousand hours. {@link TallyCache} says when an hour is over, and
 * why all are read again once an hour and after a correction.
 */
@ApplicationScoped
public class TallyHours {

  @EJB private TallySums sums;
  @Inject private Clock clock;

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Instant, Long> closed = new TreeMap<>();
    private Instant closedUntil = Instant.EPOCH;
    private long corrections;
  }

  protected TallyHours() {}

  TallyHours(TallySums sums, Clock clock) {
    this.sums = sums;
    this.clock = clock;
  }

  /**
   * The total at the beginning of an hour, plus what a fast clock has booked from {@code end} on.
   * Both are read at one moment; the total never changes two hours later.
   */
  public long outside(long petitionId, int version, Instant hour, Instant end) {
    NavigableMap<Instant, Long> hours = now(petitionId, version);
    return sum(hours.headMap(hour)) + sum(hours.tailMap(end));
  }

  private static long sum(Map<Instant, Long> hours) {
    return hours.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Each hour in which anything was booked, at this moment; zero where its changes cancel out. The
   * caller may change the result.
   */
  public NavigableMap<Instant, Long> now(long petitionId, int version) {
    Entry entry = entries.computeIfAbsent(new Key(petitionId, version), key -> new Entry());
    Instant over = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    Map<Instant, Long> open = sums.byHour(petitionId, version, over, null);
    long corrections = sums.corrections();
    NavigableMap<Instant, Long> hours;
    entry.lock.lock();
    try {
      if (!entry.closedUntil.equals(over) || entry.corrections != corrections) {
        Map<Instant, Long> anew = sums.byHour(petitionId, version, Instant.EPOCH, over);
        entry.closed.clear();
        entry.closed.putAll(anew);
        entry.closedUntil = over;
        entry.corrections = corrections;
      }
      hours = new TreeMap<>(entry.closed);
    } finally {
      entry.lock.unlock();
    }
    hours.putAll(open);
    return hours;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PastBooked event) {
    entries.keySet().removeIf(key -> key.petitionId() == event.petitionId());
  }
}
