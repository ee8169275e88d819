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
import org.tadamun.petition.tally.control.reading.RepeatBookings;
import org.tadamun.petition.tally.control.reading.TallySums;

/**
 * Keeps the releases of figures of countries. They follow from the tallies and the marks beside
 * them ({@link RepeatBookings}), so that every node finds the same. Each hour that is over ({@link
 * TallyCache}) is read once. Its sums are then compared with the sums of all hours: where they
 * differ, because another node has corrected an earlier hour, or where the petition's ends have
 * changed, everything is read again.
 */
@ApplicationScoped
public class TallyReleases {

  @EJB private TallySums sums;
  @EJB private RepeatBookings bookings;
  @Inject private Clock clock;

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version, int step, int crowd) {}

  /** The releases that follow from the hours until then. */
  private record Known(Instant until, Releases releases) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private Gathering gathering;
    private List<Instant> ends;
    private volatile Known known = new Known(Instant.EPOCH, Releases.NONE);
  }

  protected TallyReleases() {}

  TallyReleases(TallySums sums, RepeatBookings bookings, Clock clock) {
    this.sums = sums;
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * All releases until now. Once an hour one caller reads them while others wait; else nobody
   * waits.
   *
   * @param step of figures of countries
   * @param crowd the least number of changes of one kind that are released together
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
    List<Instant> ends = bookings.ends(key.petitionId());
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
        bookings.between(key.petitionId(), key.version(), from, until),
        until);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PastBooked event) {
    entries.keySet().removeIf(key -> key.petitionId() == event.petitionId());
  }
}
