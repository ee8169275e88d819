package org.tadamun.petition.invalidation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import org.tadamun.kernel.time.boundary.OneByOne;

/**
 * Carries out what was approved, and undoes what was reverted, one portion after another. What was
 * interrupted, by a crash or a database that was away, goes on at the next look.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class InvalidationRun {

  private static final Logger LOG = System.getLogger(InvalidationRun.class.getName());

  @EJB private CandidateSearch search;
  @EJB private InvalidationSteps steps;
  @Inject private Clock clock;

  private final OneByOne invalidations = new OneByOne(LOG, "Invalidation");

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  @PermitAll
  public void run() {
    invalidations.attemptEach(clock, steps::unfinished, this::drive);
  }

  private void drive(long id) {
    if (steps.isOvertaken(id)) {
      return; // What it would look for first takes a minute for each million.
    }
    CandidateSearch.Field field = steps.field(id);
    Findings findings = search.findings(field);
    boolean more = true;
    while (more) {
      // Each portion in a transaction of its own; what is overtaken goes on at the next look.
      more = steps.step(id, field, findings) && !steps.isOvertaken(id);
    }
  }
}
