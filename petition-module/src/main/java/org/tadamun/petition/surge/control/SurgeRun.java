package org.tadamun.petition.surge.control;

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
 * Compares the running hour of each petition with its bound, each minute, so that no confirmation
 * waits for that.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SurgeRun {

  private static final Logger LOG = System.getLogger(SurgeRun.class.getName());

  @EJB private SurgeSteps steps;
  @Inject private Clock clock;

  private final IsolatedTasks petitions = new IsolatedTasks(LOG, "Watch of a petition");

  /** Every failure is caught here, because the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
  @PermitAll
  public void run() {
    petitions.attemptEach(clock, steps::petitions, this::look);
  }

  private void look(long petitionId) {
    steps
        .look(petitionId)
        .ifPresent(
            why ->
                LOG.log(
                    Level.WARNING,
                    "Alarm: petition {0} had {1} new signatures within the hour, {2} could be"
                        + " expected. Nobody is held for it.",
                    petitionId,
                    why.seen(),
                    why.bound()));
  }
}
