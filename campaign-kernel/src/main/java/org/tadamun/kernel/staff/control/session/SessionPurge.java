package org.tadamun.kernel.staff.control.session;

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

/** Forgets every hour the sessions in which nobody has done anything for a day. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionPurge {

  private static final Logger LOG = System.getLogger(SessionPurge.class.getName());

  @EJB private SessionRows rows;
  @Inject private Clock clock;

  private final OneByOne old = new OneByOne(LOG, "Forgetting sessions that are over");

  /** Not at once: by a clock that is wrong all would be over. */
  @Schedule(hour = "*", minute = "31", persistent = false)
  @PermitAll
  public void look() {
    if (FirstHour.isOver()) {
      run();
    }
  }

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @PermitAll
  public void run() {
    old.attemptAll(clock.instant(), this::purge);
  }

  private void purge() {
    int purged;
    do {
      purged = rows.purge();
    } while (purged == SessionRows.PORTION);
  }
}
