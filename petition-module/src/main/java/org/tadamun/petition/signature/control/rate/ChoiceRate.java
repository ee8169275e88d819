package org.tadamun.petition.signature.control.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Whoever has a link can let fewer see his name and then more again, for ever, and each time would
 * be a line of the log, which keeps so many and no more. So many a day are said of one signature;
 * it is named by them. In memory, a day at most.
 */
@ApplicationScoped
public class ChoiceRate {

  /** In a day. Nobody who means it changes his mind as often. */
  public static final int MOST = 20;

  private static final Duration DAY = Duration.ofDays(1);

  private final KeyedWindows windows = new KeyedWindows(DAY);

  @Inject private Clock clock;

  protected ChoiceRate() {}

  /** With a clock of its own. */
  public ChoiceRate(Clock clock) {
    this.clock = clock;
  }

  /** Whether one more choice of this signature is said; it is counted. */
  public boolean allows(long signature) {
    windows.makeRoom(clock.instant());
    return windows.count(Long.toString(signature), clock.instant()).count() <= MOST;
  }

  /** Forgets whose day is over. */
  public void sweep() {
    windows.sweep(clock.instant());
  }

  /** How many signatures are remembered. */
  int remembered() {
    return windows.size();
  }
}
