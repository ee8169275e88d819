package org.tadamun.kernel.time.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.time.boundary.ClockTolerance;

/**
 * Logs a difference between the clocks of this machine and of PostgreSQL. One of them is wrong, and
 * a machine that starts with a wrong clock cannot notice by itself (docs/adr/202). Two nodes that
 * each agree with the database agree with each other. As nobody knows here which clock is wrong,
 * nothing is stopped. Derby uses the clock of this machine.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseClockWatch {

  /** More than a slow network may cause, and less than claims of work last. */
  static final Duration LEAST = Duration.ofSeconds(20);

  /** How many checks are a day: a lasting difference is logged again each day. */
  static final int LOOKS_A_DAY = 144;

  /** In seconds; by then the database can be asked. */
  private static final int FIRST_SECONDS = 10;

  private static final int LOOK_SECONDS = 600;
  private static final Logger LOG = System.getLogger(DatabaseClockWatch.class.getName());

  @EJB private DatabaseClock database;
  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  @ConfigProperty(name = "tadamun.database.url")
  private String url;

  private Future<?> looking;
  private Level told = Level.OFF;
  private int silent;

  @PostConstruct
  void begin() {
    if (url.startsWith("jdbc:postgresql:")) {
      looking =
          executor.scheduleWithFixedDelay(
              this::look, FIRST_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void look() {
    try {
      Instant before = clock.instant();
      Instant there = database.now();
      look(before, there, clock.instant());
    } catch (RuntimeException away) {
      // That it is away is logged elsewhere; a task that throws would not be run again.
      LOG.log(Level.DEBUG, "The clock of the database was not read", away);
    }
  }

  @PreDestroy
  void end() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  /**
   * Compares the clocks.
   *
   * @param before when the query was sent, by this machine's clock
   * @param after when the answer came; in between the other clock showed {@code there}
   * @return by how much this clock is at least ahead; negative where it is behind
   */
  Duration look(Instant before, Instant there, Instant after) {
    Duration ahead = Duration.ZERO;
    if (there.isBefore(before)) {
      ahead = Duration.between(there, before);
    } else if (there.isAfter(after)) {
      ahead = Duration.between(there, after);
    }
    logDifference(ahead);
    return ahead;
  }

  private void logDifference(Duration ahead) {
    Level level = level(ahead.abs());
    silent = level == told ? silent + 1 : 0;
    told = level;
    if (level != Level.OFF && silent % LOOKS_A_DAY == 0) {
      LOG.log(
          level,
          "By {0} the clock of this machine is {1} that of the database: set the one that is wrong"
              + " (timedatectl). Until then links, claims of work and what ends by itself go by"
              + " two times.",
          ahead.abs().truncatedTo(ChronoUnit.SECONDS),
          ahead.isNegative() ? "behind" : "ahead of");
    }
  }

  private static Level level(Duration apart) {
    if (apart.compareTo(LEAST) < 0) {
      return Level.OFF;
    }
    return apart.compareTo(ClockTolerance.MOST) <= 0 ? Level.WARNING : Level.ERROR;
  }
}
