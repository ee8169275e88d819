package org.tadamun.petition.byhand.control;

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
import org.tadamun.petition.byhand.entity.DecidedByHandKey;

/** Forgets every hour who did something by hand more than a day ago. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class HandSweep {

  private static final Logger LOG = System.getLogger(HandSweep.class.getName());

  @EJB private HandRows rows;
  @Inject private Clock clock;

  private final OneByOne acts = new OneByOne(LOG, "Forgetting what was done by hand:");

  /** Not at once: by a clock that is wrong all would be over. */
  @Schedule(hour = "*", minute = "53", persistent = false)
  @PermitAll
  public void look() {
    if (FirstHour.isOver()) {
      run();
    }
  }

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @PermitAll
  public void run() {
    acts.attemptAll(clock.instant(), () -> rows.over().forEach(this::end));
  }

  private void end(DecidedByHandKey key) {
    acts.attempt(key, clock.instant(), () -> rows.end(key));
  }
}
