package org.tadamun.petition.moderation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.tadamun.kernel.time.boundary.OneByOne;
import org.tadamun.petition.alarm.boundary.CountryWatch;

/**
 * Sets right what this node knows, and releases those held where somebody decided so, one portion
 * after another. What was interrupted goes on at the next look.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AlarmRun {

  private static final Logger LOG = System.getLogger(AlarmRun.class.getName());

  @EJB private AlarmSteps steps;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;

  private final OneByOne alarms = new OneByOne(LOG, "Alarm");

  @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
  @PermitAll
  public void run() {
    attempt(watch::refresh);
    attempt(
        () ->
            steps.unfinished().forEach(id -> alarms.attempt(id, clock.instant(), () -> drive(id))));
  }

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Alarms could not be looked after now", failed);
    }
  }

  private void drive(long id) {
    while (steps.step(id)) {
      // The next portion, in a transaction of its own.
    }
  }
}
