package org.tadamun.actions.action.control.waiting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/** Asks for reports every half hour, since mornings begin at any of them around the world. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class OverdueReportRun {

  private static final Logger LOG = System.getLogger(OverdueReportRun.class.getName());

  @EJB private OverdueReports reports;
  @Inject private Clock clock;

  private final IsolatedTasks campaigns = new IsolatedTasks(LOG, "Asking for reports of campaign");

  /** Failures are caught here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "6/30", persistent = false)
  @PermitAll
  public void run() {
    campaigns.attemptEach(clock, reports::campaigns, reports::ask);
  }
}
