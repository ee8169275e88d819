package org.tadamun.kernel.time.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The first hour of a server, in which timers end nothing that cannot be restored. So staff who
 * have restored a backup, upgraded, or started with a wrong clock have an hour to notice. It begins
 * again when the clock leaps ahead, since all that is due then seems due now (docs/adr/202). The
 * leap is looked for at each question, since timers run as soon as the clock has leapt.
 */
public final class FirstHour {

  private static final Duration LENGTH = Duration.ofHours(1);

  /** A smaller error of the clock is ignored: it ends hardly anything too early. */
  private static final Duration LEAP = Duration.ofHours(1);

  private static final Logger LOG = System.getLogger(FirstHour.class.getName());
  private static final FirstHour HERE = new FirstHour();

  private Clock clock;
  private Duration ahead;
  private Duration begun = Duration.ZERO;

  FirstHour() {}

  /** Begins to watch this clock for leaps; they are noticed whenever {@link #isOver} is called. */
  public static void watch(Clock clock) {
    HERE.watch(clock, up());
  }

  public static boolean isOver() {
    return HERE.isOver(up());
  }

  /** The machine's uptime, which nobody can set. */
  private static Duration up() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  synchronized void watch(Clock by, Duration up) {
    clock = by;
    ahead = aheadOf(up);
  }

  synchronized boolean isOver(Duration up) {
    if (clock != null) {
      look(up);
    }
    return up.minus(begun).compareTo(LENGTH) >= 0;
  }

  private void look(Duration up) {
    Duration now = aheadOf(up);
    Duration leap = now.minus(ahead);
    ahead = now;
    if (leap.compareTo(LEAP) >= 0) {
      begun = up;
      LOG.log(
          Level.ERROR,
          "The clock was set ahead by {0}, or the machine slept: for an hour nothing is erased or"
              + " ended by itself. If the time is wrong, stop the program and set the clock.",
          leap.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  private Duration aheadOf(Duration up) {
    return Duration.between(Instant.EPOCH, clock.instant()).minus(up);
  }
}
