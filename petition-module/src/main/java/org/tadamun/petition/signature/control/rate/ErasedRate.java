package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits mails to addresses that were erased: a person who erases and signs again is new to the
 * figures, and could so be a crowd, of any countries, within an hour. Once a day that is allowed;
 * after that a signature is stored, but no mail sent, so that it counts only later.
 *
 * <p>Only keyed fingerprints are kept, as of signatures, in memory, for a day at most; nobody can
 * read an erased address from them.
 */
@ApplicationScoped
public class ErasedRate {

  /** Erasures in a day after which mails are still sent. */
  static final int MOST = 1;

  private static final Duration DAY = Duration.ofDays(1);

  private final KeyedWindows windows = new KeyedWindows(DAY);

  @Inject private Clock clock;

  protected ErasedRate() {}

  ErasedRate(Clock clock) {
    this.clock = clock;
  }

  /** After the commit only, so that an attempt that failed and is repeated counts once. */
  void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) AddressErased event) {
    windows.makeRoom(clock.instant());
    event.fingerprints().forEach(one -> windows.count(one, clock.instant()));
  }

  /** Whether a mail may be sent to this address. */
  public boolean allows(String fingerprint) {
    return windows.counted(fingerprint, clock.instant()) <= MOST;
  }

  /** Drops expired windows. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** How many addresses are remembered. */
  int remembered() {
    return windows.size();
  }
}
