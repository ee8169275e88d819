package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits how often a day an address may be erased and sign again. For the figures such a signer is
 * a new person, so one person could look like a crowd from many countries within an hour. Once a
 * day is allowed; after that the signature is stored but no mail is sent, so that it counts only
 * later.
 *
 * <p>Keeps only the keyed fingerprints that signatures have too, in memory, for a day at most. They
 * do not reveal an erased address.
 */
@ApplicationScoped
public class ErasedRate {

  /** The most erasures in a day after which mails still go to the address. */
  static final int MOST = 1;

  private static final Duration DAY = Duration.ofDays(1);

  private final KeyedWindows windows = new KeyedWindows(DAY);

  @Inject private Clock clock;

  protected ErasedRate() {}

  ErasedRate(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts an erasure after its commit, so that one which is rolled back and tried again counts
   * once.
   */
  void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) AddressErased event) {
    windows.makeRoom(clock.instant());
    event.fingerprints().forEach(one -> windows.count(one, clock.instant()));
  }

  /** Whether a mail may go to this address now. */
  public boolean allows(String fingerprint) {
    return windows.counted(fingerprint, clock.instant()) <= MOST;
  }

  /** Removes the addresses whose day is over. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** The number of addresses that are kept in memory. */
  int remembered() {
    return windows.size();
  }
}
