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

  /** Every failure is caught here, because the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
  @PermitAll
  public void run() {
    watching.attemptAll(clock.instant(), watch::refresh);
    alarms.attemptEach(clock, steps::unfinished, this::drive);
  }

  private void drive(long id) {
    while (steps.step(id)) {
      // The next portion, in a transaction of its own.
    }
  }
}
