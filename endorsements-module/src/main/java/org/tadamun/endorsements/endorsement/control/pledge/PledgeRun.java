package org.tadamun.endorsements.endorsement.control.pledge;

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
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Reminds the owners of promises, each campaign in its own transaction. Runs every hour from six
 * on, because a server may be down at one of them; a promise is marked when its owner was reminded.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PledgeRun {

  private static final Logger LOG = System.getLogger(PledgeRun.class.getName());

  @EJB private PledgeReminders reminders;
  @Inject private Clock clock;

  private final IsolatedTasks campaigns =
      new IsolatedTasks(LOG, "Telling of the promises of campaign");

  /** Failures are caught here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "6-23", minute = "11", persistent = false)
  @PermitAll
  public void run() {
    campaigns.attemptEach(clock, reminders::campaigns, this::remind);
  }

  private void remind(long campaign) {
    int told = reminders.remind(campaign);
    if (told > 0) {
      LOG.log(Level.INFO, "Promises of campaign {0} told to their owners: {1}", campaign, told);
    }
  }
}
