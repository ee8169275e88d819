package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Whoever has himself erased and signs anew is a new person to the figures: so he could be a crowd,
 * of any countries, within an hour. Once a day he may; after that his signature is kept and nothing
 * is mailed, so that it counts only later.
 *
 * <p>Only the keyed fingerprints are kept that signatures have too, in memory, a day at most: an
 * erased address is known to nobody by them.
 */
@ApplicationScoped
public class ErasedRate {

  /** Erasures in a day after which one may be written to. */
  static final int MOST = 1;

  private static final Duration DAY = Duration.ofDays(1);

  private final KeyedWindows windows = new KeyedWindows(DAY);

  @Inject private Clock clock;

  protected ErasedRate() {}

  ErasedRate(Clock clock) {
    this.clock = clock;
  }

  /** Once it has come to that: what failed and is tried anew is one erasure. */
  void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) AddressErased event) {
    windows.makeRoom(clock.instant());
    event.fingerprints().forEach(one -> windows.count(one, clock.instant()));
  }

  /** Whether who has this address now may be written to. */
  public boolean allows(String fingerprint) {
    return windows.counted(fingerprint, clock.instant()) <= MOST;
  }

  /** Forgets whose day is over. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** How many addresses are remembered. */
  int remembered() {
    return windows.size();
  }
}
