package org.tadamun.kernel.time.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.tadamun.kernel.time.boundary.FirstHour;

/**
 * Logs an error when the clock was set back. The server's timers wait for a moment by that clock:
 * for as long as it went back, no mail is sent and no timer runs (docs/adr/219). So this is no
 * timer; it uses the machine's monotonic time, which nobody can set.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ClockWatch {

  /** Smaller steps are ignored. */
  static final Duration LEAST = Duration.ofMinutes(1);

  private static final int LOOK_SECONDS = 10;
  private static final Logger LOG = System.getLogger(ClockWatch.class.getName());

  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService executor;

  private Future<?> looking;
  private Duration furthest;

  @PostConstruct
  void begin() {
    FirstHour.watch(clock);
    looking = executor.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    look(clock.instant(), System.nanoTime());
    // This logs a leap ahead, and begins the hour in which nothing is erased.
    FirstHour.isOver();
  }

  @PreDestroy
  void end() {
    looking.cancel(false);
  }

  /**
   * Compares the clock with the monotonic time.
   *
   * @param nanos the time passed, independent of the clock
   * @return by how much the clock was set back since the last call; zero if it was not
   */
  Duration look(Instant now, long nanos) {
    Duration ahead = Duration.between(Instant.EPOCH, now).minusNanos(nanos);
    Duration back = furthest == null ? Duration.ZERO : furthest.minus(ahead);
    if (back.isNegative() || back.compareTo(LEAST) >= 0 || furthest == null) {
      furthest = ahead;
    }
    if (back.compareTo(LEAST) < 0) {
      return Duration.ZERO;
    }
    LOG.log(
        Level.ERROR,
        "The clock was set back by {0}: for as long no mail goes out and nothing else happens by"
            + " itself. Start the program anew.",
        back.truncatedTo(ChronoUnit.SECONDS));
    return back;
  }
}
