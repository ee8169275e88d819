package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits how often a day a choice of visibility of one signature is logged. Whoever has the link of
 * a signature can change it again and again, and each change would be a line of the log, whose size
 * is limited. Kept in memory by the signature's id, for a day at most.
 */
@ApplicationScoped
public class ChoiceRate {

  /** The limit for a day; nobody changes their mind so often in earnest. */
  public static final int MOST = 20;

  private static final Duration DAY = Duration.ofDays(1);

  private final KeyedWindows windows = new KeyedWindows(DAY);

  @Inject private Clock clock;

  protected ChoiceRate() {}

  /** Creates one with the given clock. */
  public ChoiceRate(Clock clock) {
    this.clock = clock;
  }

  /** Counts one more choice of this signature and returns whether it may be logged. */
  public boolean allows(long signature) {
    windows.makeRoom(clock.instant());
    return windows.count(Long.toString(signature), clock.instant()).count() <= MOST;
  }

  /** Removes the signatures whose day is over. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** The number of signatures that are kept in memory. */
  int remembered() {
    return windows.size();
  }
}
