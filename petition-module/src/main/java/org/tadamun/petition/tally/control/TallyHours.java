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
 * Keeps by how much each hour that is over changed the total: a petition of millions has hundreds
 * of thousands of tallies, and a few thousand hours. When an hour is over, and why all are read
 * anew once an hour, and after a correction: {@link TallyCache}.
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
   * What the total was when an hour began, which never changes once that is two hours ago, and what
   * is booked from another one on, where a clock ran ahead: both of one moment.
   */
  public long outside(long petitionId, int version, Instant hour, Instant end) {
    NavigableMap<Instant, Long> hours = now(petitionId, version);
    return sum(hours.headMap(hour)) + sum(hours.tailMap(end));
  }

  private static long sum(Map<Instant, Long> hours) {
    return hours.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Every hour in which anything was booked, as it is now; nought where all of it was taken back.
   * The caller may change what he gets.
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
