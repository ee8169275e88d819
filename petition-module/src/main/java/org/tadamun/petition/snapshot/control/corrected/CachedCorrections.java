package org.tadamun.petition.snapshot.control.corrected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;

/**
 * Caches the corrections since a pack for some seconds, and reads them only once for simultaneous
 * callers. Any stranger may ask, and each answer needs all that the pack states, the public log and
 * all endorsements. Changes on this node are seen at once.
 */
@ApplicationScoped
public class CachedCorrections {

  static final Duration MAX_AGE = Duration.ofSeconds(10);

  @Inject private Clock clock;

  private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
  private final Map<Long, Instant> changes = new ConcurrentHashMap<>();

  /** What was read, and the moment before reading began. */
  private record Reading(Map<String, Long> counts, Instant asOf) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Reading last = new Reading(Map.of(), Instant.EPOCH);
  }

  /** For the container. */
  public CachedCorrections() {}

  CachedCorrections(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns the corrections since this pack of this campaign.
   *
   * @param read reads them, if no fresh value is kept; if it fails nothing is kept
   */
  public Map<String, Long> of(long pack, long campaign, Supplier<Map<String, Long>> read) {
    Entry entry = entries.computeIfAbsent(pack, id -> new Entry());
    Instant asked = clock.instant();
    Reading present = entry.last;
    if (isFresh(present, campaign, asked)) {
      return present.counts();
    }
    entry.lock.lock();
    try {
      Instant now = clock.instant();
      // While people confirm nothing stays fresh: a caller who had to wait takes a reading that
      // began after its request.
      if (!isFresh(entry.last, campaign, now) && !isBetween(entry.last.asOf(), asked, now)) {
        entry.last = new Reading(read.get(), now);
      }
      return entry.last.counts();
    } finally {
      entry.lock.unlock();
    }
  }

  private static boolean isBetween(Instant moment, Instant first, Instant last) {
    return moment.isAfter(first) && !moment.isAfter(last);
  }

  /** A reading later than now was made before the clock was set back. */
  private boolean isFresh(Reading reading, long campaign, Instant now) {
    Instant change = changes.getOrDefault(campaign, Instant.MIN);
    return change.isBefore(reading.asOf()) && isBetween(reading.asOf(), now.minus(MAX_AGE), now);
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged event) {
    changed(event.campaignId());
  }

  /** Steps may have been switched on, which changes how corrections are counted. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged event) {
    changed(event.campaignId());
  }

  private void changed(long campaign) {
    changes.put(campaign, clock.instant());
  }
}
