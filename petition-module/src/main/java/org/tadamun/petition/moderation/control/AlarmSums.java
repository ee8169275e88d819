package org.tadamun.petition.moderation.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;

/**
 * What the alarms of a petition come to. Whoever decides reads it as it is. For the notice, which
 * every open dashboard asks for every five seconds, it is kept for ten: in a raid tens of thousands
 * are held, each is read to count them, and on Derby that waits for those who confirm.
 */
@ApplicationScoped
public class AlarmSums {

  static final Duration KEPT = Duration.ofSeconds(10);

  @EJB private TrendReader trends;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version) {}

  /**
   * By country.
   *
   * @param waiting how many alarms hold
   * @param ofDay how many came to count within a day, as an alarm counts them
   */
  public record Sums(Map<String, Long> waiting, Map<String, Long> ofDay, Instant asOf) {}

  /** Whoever finds it old reads it, the others wait for that. */
  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Sums sums = new Sums(Map.of(), Map.of(), Instant.EPOCH);
  }

  protected AlarmSums() {}

  AlarmSums(TrendReader trends, CountryWatch watch, Clock clock) {
    this.trends = trends;
    this.watch = watch;
    this.clock = clock;
  }

  public Sums now(PetitionView petition) {
    return read(new Key(petition.id(), petition.textVersion()));
  }

  /** As it was ten seconds ago at most. */
  public Sums lately(PetitionView petition) {
    return lately(petition.id(), petition.textVersion());
  }

  Sums lately(long petitionId, int version) {
    Key key = new Key(petitionId, version);
    Entry entry = entries.computeIfAbsent(key, unused -> new Entry());
    if (isFresh(entry.sums)) {
      return entry.sums;
    }
    entry.lock.lock();
    try {
      if (!isFresh(entry.sums)) {
        entry.sums = read(key);
      }
      return entry.sums;
    } finally {
      entry.lock.unlock();
    }
  }

  private Sums read(Key key) {
    Instant now = clock.instant();
    return new Sums(
        trends.waiting(key.petitionId()), watch.ofDay(key.petitionId(), key.version(), now), now);
  }

  /** Not what was read later than now, before the clock was set back. */
  private boolean isFresh(Sums sums) {
    Duration age = Duration.between(sums.asOf(), clock.instant());
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
