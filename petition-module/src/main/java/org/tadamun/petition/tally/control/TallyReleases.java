package org.tadamun.petition.tally.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.tadamun.petition.tally.control.reading.TallyMarks;
import org.tadamun.petition.tally.control.reading.TallySums;

/**
 * Keeps which figures of countries were released, and when. They follow from the tallies and what
 * stands beside them ({@link TallyMarks}), so that every node finds the same. When an hour is over:
 * {@link TallyCache}. Each hour that is over is read once; its sums are then compared with all
 * there is, since another node may have put right what was wrong in any of them, and everything is
 * read anew where they differ, or where the petition has another end.
 */
@ApplicationScoped
public class TallyReleases {

  @EJB private TallySums sums;
  @EJB private TallyMarks marks;
  @Inject private Clock clock;

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version, int step, int crowd) {}

  /** What follows from the hours until then. */
  private record Known(Instant until, Releases releases) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private Gathering gathering;
    private List<Instant> ends;
    private volatile Known known = new Known(Instant.EPOCH, Releases.NONE);
  }

  protected TallyReleases() {}

  TallyReleases(TallySums sums, TallyMarks marks, Clock clock) {
    this.sums = sums;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * All until now; one reader at a time where an hour has gone by, nobody waits otherwise.
   *
   * @param step in which figures of countries are told
   * @param crowd how many changes of one kind are released together, at least
   */
  public Releases of(long petitionId, int version, int step, int crowd) {
    Key key = new Key(petitionId, version, step, crowd);
    Entry entry = entries.computeIfAbsent(key, any -> new Entry());
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
    List<Instant> ends = marks.ends(key.petitionId());
    // Where the clock was set back, an hour that was over is open again.
    boolean onward = over.isAfter(from) && ends.equals(entry.ends);
    if (onward) {
      add(key, entry, from, over);
    }
    if (!onward
        || !entry.gathering.comesTo(
            sums.between(key.petitionId(), key.version(), Instant.EPOCH, over))) {
      entry.ends = ends;
      entry.gathering = new Gathering(key.step(), key.crowd(), ends);
      add(key, entry, Instant.EPOCH, over);
    }
    entry.known = new Known(over, entry.gathering.releases());
  }

  private void add(Key key, Entry entry, Instant from, Instant until) {
    entry.gathering.add(
        sums.byCell(key.petitionId(), key.version(), from, until),
        marks.between(key.petitionId(), key.version(), from, until),
        until);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PastBooked event) {
    entries.keySet().removeIf(key -> key.petitionId() == event.petitionId());
  }
}
