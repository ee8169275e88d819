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
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.tadamun.petition.tally.boundary.HistoryQuery;

/**
 * Keeps the figures of countries at the midnights that were asked for. The history in steps begins
 * with all that was before it, wherever a reader lets it begin: whoever let it begin late, now here
 * and now there, had hundreds of thousands of tallies read each time, over as many connections as
 * he liked. From the nearest midnight that is known it is a day, or what lies between, once. When
 * an hour is over, and why all are read anew once an hour: {@link TallyCache}.
 */
@ApplicationScoped
public class TallyDays {

  @EJB private TallySums sums;
  @Inject private Clock clock;

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Instant, Map<String, Long>> midnights = new TreeMap<>();
    private Instant closedUntil = Instant.EPOCH;
  }

  protected TallyDays() {}

  TallyDays(TallySums sums, Clock clock) {
    this.sums = sums;
    this.clock = clock;
  }

  /**
   * The figure of each country when this hour began.
   *
   * @param hour not before the beginning of all histories
   */
  public Map<String, Long> before(long petitionId, int version, Instant hour) {
    Key key = new Key(petitionId, version);
    Instant over = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    Instant midnight = (hour.isBefore(over) ? hour : over).truncatedTo(ChronoUnit.DAYS);
    return plus(at(key, midnight, over), key, midnight, hour, 1);
  }

  /** One reader at a time: those who wait find what he has read. */
  private Map<String, Long> at(Key key, Instant midnight, Instant over) {
    Entry entry = entries.computeIfAbsent(key, any -> new Entry());
    entry.lock.lock();
    try {
      if (!entry.closedUntil.equals(over)) {
        entry.midnights.clear();
        entry.midnights.put(HistoryQuery.BEGINNING, Map.of());
        entry.closedUntil = over;
      }
      Map<String, Long> known = entry.midnights.get(midnight);
      if (known == null) {
        known = fromNearest(key, entry.midnights, midnight);
        entry.midnights.put(midnight, known);
      }
      return known;
    } finally {
      entry.lock.unlock();
    }
  }

  private Map<String, Long> fromNearest(
      Key key, NavigableMap<Instant, Map<String, Long>> midnights, Instant midnight) {
    Map.Entry<Instant, Map<String, Long>> earlier = midnights.floorEntry(midnight);
    Map.Entry<Instant, Map<String, Long>> later = midnights.ceilingEntry(midnight);
    if (later != null
        && Duration.between(midnight, later.getKey())
                .compareTo(Duration.between(earlier.getKey(), midnight))
            < 0) {
      return plus(later.getValue(), key, midnight, later.getKey(), -1);
    }
    return plus(earlier.getValue(), key, earlier.getKey(), midnight, 1);
  }

  private Map<String, Long> plus(
      Map<String, Long> figures, Key key, Instant from, Instant until, int sign) {
    if (from.equals(until)) {
      return figures;
    }
    Map<String, Long> sum = new TreeMap<>(figures);
    sums.between(key.petitionId(), key.version(), from, until)
        .forEach((cell, count) -> sum.merge(cell.country(), sign * count, Long::sum));
    sum.values().removeIf(figure -> figure == 0);
    return Map.copyOf(sum);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PastBooked event) {
    entries.keySet().removeIf(key -> key.petitionId() == event.petitionId());
  }
}
