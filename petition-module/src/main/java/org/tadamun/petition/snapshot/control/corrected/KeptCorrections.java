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
 * Keeps what was corrected since a pack for a few seconds, and has it read once for all who ask at
 * the same time: any stranger may ask, and for one answer all is read that the pack says, with the
 * log and all endorsements that there are. What is changed on this node is seen at once.
 */
@ApplicationScoped
public class KeptCorrections {

  static final Duration MAX_AGE = Duration.ofSeconds(10);

  @Inject private Clock clock;

  private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
  private final Map<Long, Instant> changes = new ConcurrentHashMap<>();

  /** What was read, and the moment before it was. */
  private record Reading(Map<String, Long> counts, Instant asOf) {}

  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Reading last = new Reading(Map.of(), Instant.EPOCH);
  }

  /** For the container. */
  public KeptCorrections() {}

  KeptCorrections(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param read what was corrected since this pack of this campaign; not carried out where that is
   *     known. Where it fails nothing is kept
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
      // While people confirm nothing is fresh: who waited takes what was begun since he asked.
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

  /** What was read later than now was read before the clock was set back. */
  private boolean isFresh(Reading reading, long campaign, Instant now) {
    Instant change = changes.getOrDefault(campaign, Instant.MIN);
    return change.isBefore(reading.asOf()) && isBetween(reading.asOf(), now.minus(MAX_AGE), now);
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged event) {
    changed(event.campaignId());
  }

  /** Since steps are switched on, what the log tells in them is counted, and not its lines. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged event) {
    changed(event.campaignId());
  }

  private void changed(long campaign) {
    changes.put(campaign, clock.instant());
  }
}
