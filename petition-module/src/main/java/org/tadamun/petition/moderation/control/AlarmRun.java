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

  /** Without a rest: as soon as the database is back signers are counted by what is known here. */
  private final OneByOne watching = new OneByOne(LOG, "Watch of countries", Duration.ZERO);

  private final OneByOne alarms = new OneByOne(LOG, "Alarm");

  /** A failure stays here: the container ends a timer that fails twice in a row. */
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
