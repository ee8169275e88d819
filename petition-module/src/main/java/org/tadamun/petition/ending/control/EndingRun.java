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
import org.tadamun.kernel.time.boundary.OneByOne;

/**
 * Closes what has been over for 14 days and nobody has closed: without that, names would be kept
 * for ever. At no hour of its own, since a server may be down at the same one each night. Looks too
 * whether an end waits for a campaign that does not run.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class EndingRun {

  private static final Logger LOG = System.getLogger(EndingRun.class.getName());

  @EJB private EndingSteps steps;
  @EJB private CampaignPauses pauses;
  @Inject private Clock clock;

  private final OneByOne petitions = new OneByOne(LOG, "Closing petition");
  private final OneByOne campaigns = new OneByOne(LOG, "Following campaign");

  /** Not at once: what is closed stays so, and its last day may be that of an older backup. */
  @Schedule(hour = "*", minute = "7/10", persistent = false)
  @PermitAll
  public void look() {
    follow();
    if (FirstHour.isOver()) {
      run();
    }
  }

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @PermitAll
  public void run() {
    petitions.attemptEach(clock, steps::due, steps::close);
  }

  /** A pause that began before this was known, or was not noted, is by the moments that stand. */
  @PermitAll
  public void follow() {
    campaigns.attemptEach(clock, pauses::campaigns, pauses::follow);
  }
}
