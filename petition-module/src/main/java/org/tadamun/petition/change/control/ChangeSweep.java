package org.tadamun.petition.change.control;

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

/** Forgets every hour what ended so long ago that every copy has followed. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ChangeSweep {

  private static final Logger LOG = System.getLogger(ChangeSweep.class.getName());

  @EJB private ChangeRows rows;
  @Inject private Clock clock;

  private final OneByOne acts = new OneByOne(LOG, "Forgetting what ended of signatures:");

  /** Not at once: by a clock that is wrong all would be over. */
  @Schedule(hour = "*", minute = "37", persistent = false)
  @PermitAll
  public void look() {
    if (FirstHour.isOver()) {
      run();
    }
  }

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @PermitAll
  public void run() {
    acts.attemptAll(clock.instant(), this::end);
  }

  private void end() {
    int ended = ChangeRows.PORTION;
    while (ended == ChangeRows.PORTION) {
      ended = rows.endOld();
    }
  }
}
