package org.tadamun.petition.tally.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.tally.control.reading.TallySums;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;

/**
 * Keeps the sums of each petition for at most five seconds, so that a page read by thousands asks
 * the database once.
 *
 * <p>Hours that are over never change, since every change is booked in the hour in which it
 * happens. Their sum is therefore kept for an hour, and a refresh reads only the last ones: its
 * cost does not grow with the campaign. An hour counts as over only after a further hour, longer
 * than any transaction lives.
 */
@ApplicationScoped
public class TallyCache {

  static final Duration MAX_AGE = Duration.ofSeconds(5);

  /** After a local change figures are read again sooner, so that the next request shows it. */
  static final Duration MIN_AGE = Duration.ofMillis(500);

  @EJB private TallySums sums;
  @Inject private Clock clock;

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
  private volatile Instant lastChange = Instant.EPOCH;

  private record Key(long petitionId, int version) {}

  /** The sums at a moment. */
  public record Sums(Map<Cell, Long> cells, Instant asOf) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private Map<Cell, Long> closed = Map.of();
    private Instant closedUntil = Instant.EPOCH;
    private long corrections;
    private volatile Sums sums = new Sums(Map.of(), Instant.EPOCH);
  }

  protected TallyCache() {}

  TallyCache(TallySums sums, Clock clock) {
    this.sums = sums;
    this.clock = clock;
  }

  public Sums of(long petitionId, int version) {
    return of(petitionId, version, this::isFresh);
  }

  /**
   * The sums with everything committed by now on all nodes, for a caller that has just signed;
   * callers that wait together share one reading. Not in a transaction with changes of its own.
   */
  public Sums upToDate(long petitionId, int version) {
    Instant asked = clock.instant();
    return of(petitionId, version, asOf -> asOf.isAfter(asked) && !asOf.isAfter(clock.instant()));
  }

  private Sums of(long petitionId, int version, Predicate<Instant> isGood) {
    Entry entry = entries.computeIfAbsent(new Key(petitionId, version), key -> new Entry());
    Sums present = entry.sums;
    if (isGood.test(present.asOf())) {
      return present;
    }
    entry.lock.lock();
    try {
      if (!isGood.test(entry.sums.asOf())) {
        entry.sums = read(petitionId, version, entry);
      }
      return entry.sums;
    } finally {
      entry.lock.unlock();
    }
  }

  /** The sums at this moment, for callers that decide by them; the kept ones stay as they are. */
  public Sums now(long petitionId, int version) {
    Entry entry = entries.computeIfAbsent(new Key(petitionId, version), key -> new Entry());
    entry.lock.lock();
    try {
      return read(petitionId, version, entry);
    } finally {
      entry.lock.unlock();
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged event) {
    lastChange = clock.instant();
  }

  /** Whether figures of that moment may still be used. */
  boolean isFresh(Instant asOf) {
    Duration age = Duration.between(asOf, clock.instant());
    // Figures from the future were read before the clock was set back.
    return !age.isNegative() && age.compareTo(lastChange.isBefore(asOf) ? MAX_AGE : MIN_AGE) < 0;
  }

  private Sums read(long petitionId, int version, Entry entry) {
    Instant now = clock.instant();
    Instant over = now.truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    Map<Cell, Long> open = sums.between(petitionId, version, over, null);
    long corrections = sums.corrections();
    if (!entry.closedUntil.equals(over) || entry.corrections != corrections) {
      // All of them, once an hour: where the clock was set back, an hour that was over is open
      // again and would count twice. Also where another node has corrected a figure in any of them.
      entry.closed = sums.between(petitionId, version, Instant.EPOCH, over);
      entry.closedUntil = over;
      entry.corrections = corrections;
    }
    return new Sums(add(entry.closed, open), now);
  }

  private static Map<Cell, Long> add(Map<Cell, Long> one, Map<Cell, Long> other) {
    Map<Cell, Long> sum = new HashMap<>(one);
    other.forEach((cell, count) -> sum.merge(cell, count, Long::sum));
    return Map.copyOf(sum);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PastBooked event) {
    entries.keySet().removeIf(key -> key.petitionId() == event.petitionId());
  }
}
