package org.tadamun.petition.ending.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import org.tadamun.kernel.time.boundary.FirstHour;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Closes what has been over for 14 days and nobody has closed: otherwise names would be kept for
 * ever. At no fixed hour, since a server may be down at the same hour each night. Also checks
 * whether ends wait for campaigns that do not run.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class EndingRun {

  private static final Logger LOG = System.getLogger(EndingRun.class.getName());

  @EJB private EndingSteps steps;
  @EJB private CampaignPauses pauses;
  @Inject private Clock clock;

  private final IsolatedTasks petitions = new IsolatedTasks(LOG, "Closing petition");
  private final IsolatedTasks campaigns = new IsolatedTasks(LOG, "Following campaign");

  /**
   * Closes nothing in the first hour: it cannot be undone, and after the restore of an older backup
   * last days may be wrong.
   */
  @Schedule(hour = "*", minute = "7/10", persistent = false)
  @PermitAll
  public void onTimer() {
    follow();
    if (FirstHour.isOver()) {
      run();
    }
  }

  /** Failures are caught here: the container cancels a timer that fails twice in a row. */
  @PermitAll
  public void run() {
    petitions.attemptEach(clock, steps::due, steps::close);
  }

  /** Catches pauses that were missed, or that began before this existed, by their stored times. */
  @PermitAll
  public void follow() {
    campaigns.attemptEach(clock, pauses::campaigns, pauses::follow);
  }
}
