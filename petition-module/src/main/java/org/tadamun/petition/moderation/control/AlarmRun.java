package org.tadamun.petition.moderation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.time.boundary.IsolatedTasks;
import org.tadamun.petition.alarm.boundary.CountryWatch;

/**
 * Corrects this node's levels of all countries, and releases what moderators released, in portions.
 * What was interrupted continues at the next run.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AlarmRun {

  private static final Logger LOG = System.getLogger(AlarmRun.class.getName());

  /** The interval of the timer below. */
  private static final Duration INTERVAL = Duration.ofSeconds(4);

  @EJB private AlarmSteps steps;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;

  /**
   * Tried again without a pause after a failure: as soon as the database is back, signers are
   * counted by these levels.
   */
  private final IsolatedTasks watching =
      new IsolatedTasks(LOG, "Watch of countries", Duration.ZERO);

  private final IsolatedTasks alarms = new IsolatedTasks(LOG, "Alarm");
  private Instant watched = Instant.EPOCH;

  /** For the container. */
  public AlarmRun() {}

  AlarmRun(AlarmSteps steps, CountryWatch watch, Clock clock) {
    this.steps = steps;
    this.watch = watch;
    this.clock = clock;
  }

  /** Every failure is caught here, because the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
  @PermitAll
  public void run() {
    watch();
    alarms.attemptEach(clock, steps::unfinished, this::drive);
  }

  private void watch() {
    watched = clock.instant();
    watching.attemptAll(watched, watch::refresh);
  }

  /**
   * Releases portion by portion. Thousands take minutes, in which this node must still hear what
   * other nodes hold and release.
   */
  private void drive(long id) {
    while (steps.step(id)) {
      Duration since = Duration.between(watched, clock.instant());
      if (since.isNegative() || since.compareTo(INTERVAL) >= 0) {
        watch();
      }
    }
  }
}
