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
 * The present figures of a petition's alarms. Moderators who decide get them as they are. For the
 * notice, which every open dashboard asks for every five seconds, they are kept for ten seconds: in
 * a raid tens of thousands are held, counting them reads each row, and on Derby that waits for the
 * signers who confirm.
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
   * Figures by country.
   *
   * @param waiting how many signatures alarms hold
   * @param ofDay how many new signatures there were in the last day, as an alarm counts them
   */
  public record Sums(Map<String, Long> waiting, Map<String, Long> ofDay, Instant asOf) {}

  /**
   * The kept figures of a petition. One caller reads them again where they are old; the others wait
   * for it.
   */
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

  /** At most ten seconds old. */
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

  /**
   * Whether they are recent enough. Not if they were read later than now: the clock was set back.
   */
  private boolean isFresh(Sums sums) {
    Duration age = Duration.between(sums.asOf(), clock.instant());
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
