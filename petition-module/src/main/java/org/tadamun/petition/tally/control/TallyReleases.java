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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps which figures of countries were released, and when. They follow from the tallies alone, so
 * that every node finds the same. When an hour is over: {@link TallyCache}. Each hour that is over
 * is read once; its sums are then compared with all there is, since another node may have put right
 * what was wrong in any of them, and everything is read anew where they differ.
 */
@ApplicationScoped
public class TallyReleases {

  @EJB private TallySums sums;
  @Inject private Clock clock;

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version, int crowd) {}

  /** What follows from the hours until then. */
  private record Known(Instant until, Releases releases) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private Gathering gathering;
    private volatile Known known = new Known(Instant.EPOCH, Releases.NONE);

    private Entry(int crowd) {
      this.gathering = new Gathering(crowd);
    }
  }

  protected TallyReleases() {}

  TallyReleases(TallySums sums, Clock clock) {
    this.sums = sums;
    this.clock = clock;
  }

  /**
   * All until now; one reader at a time where an hour has gone by, nobody waits otherwise.
   *
   * @param crowd how many changes of one kind are released together, at least
   */
  public Releases of(long petitionId, int version, int crowd) {
    Key key = new Key(petitionId, version, crowd);
    Entry entry = entries.computeIfAbsent(key, any -> new Entry(crowd));
    Instant over = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    Known known = entry.known;
    if (known.until().equals(over)) {
      return known.releases();
    }
    entry.lock.lock();
    try {
      if (!entry.known.until().equals(over)) {
        read(key, entry, over);
      }
      return entry.known.releases();
    } finally {
      entry.lock.unlock();
    }
  }

  private void read(Key key, Entry entry, Instant over) {
    Instant from = entry.known.until();
    // Where the clock was set back, an hour that was over is open again.
    boolean onward = over.isAfter(from);
    if (onward) {
      entry.gathering.add(sums.byCell(key.petitionId(), key.version(), from, over));
    }
    if (!onward
        || !entry.gathering.comesTo(
            sums.between(key.petitionId(), key.version(), Instant.EPOCH, over))) {
      entry.gathering = new Gathering(key.crowd());
      entry.gathering.add(sums.byCell(key.petitionId(), key.version(), Instant.EPOCH, over));
    }
    entry.known = new Known(over, entry.gathering.releases());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PastBooked event) {
    entries.keySet().removeIf(key -> key.petitionId() == event.petitionId());
  }
}
