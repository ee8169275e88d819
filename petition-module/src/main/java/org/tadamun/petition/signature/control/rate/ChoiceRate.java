package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits the log lines about choices of one signature: the holder of a link could narrow and widen
 * the visibility again and again, and fill the log, whose size is limited. A signature is named
 * often enough by these. In memory, for a day at most.
 */
@ApplicationScoped
public class ChoiceRate {

  /** In a day; nobody changes their mind more often. */
  public static final int MOST = 20;

  private static final Duration DAY = Duration.ofDays(1);

  private final KeyedWindows windows = new KeyedWindows(DAY);

  @Inject private Clock clock;

  protected ChoiceRate() {}

  /** With a clock, for tests. */
  public ChoiceRate(Clock clock) {
    this.clock = clock;
  }

  /** Counts one more choice of this signature, and says whether it is logged. */
  public boolean allows(long signature) {
    windows.makeRoom(clock.instant());
    return windows.count(Long.toString(signature), clock.instant()).count() <= MOST;
  }

  /** Drops expired windows. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** How many signatures are remembered. */
  int remembered() {
    return windows.size();
  }
}
