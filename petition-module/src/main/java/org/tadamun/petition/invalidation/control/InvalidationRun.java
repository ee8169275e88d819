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
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Carries out rules, and undoes reverted ones, in portions. What was interrupted, by a crash or a
 * lost database, continues at the next run.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class InvalidationRun {

  private static final Logger LOG = System.getLogger(InvalidationRun.class.getName());

  @EJB private CandidateSearch search;
  @EJB private InvalidationSteps steps;
  @Inject private Clock clock;

  private final IsolatedTasks invalidations = new IsolatedTasks(LOG, "Invalidation");

  /** For the container. */
  public InvalidationRun() {}

  InvalidationRun(CandidateSearch search, InvalidationSteps steps, Clock clock) {
    this.search = search;
    this.steps = steps;
    this.clock = clock;
  }

  /** Every failure is caught here, because the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  @PermitAll
  public void run() {
    invalidations.attemptEach(clock, steps::unfinished, this::drive);
  }

  private void drive(long id) {
    if (steps.isOvertaken(id)) {
      return; // Its search would take a minute for each million first.
    }
    CandidateSearch.Field field = steps.field(id);
    // Bringing back uses no findings, and must not wait for them.
    Findings findings = steps.isSearching(id) ? search.findings(field) : Findings.NONE;
    boolean more = true;
    while (more) {
      // Each portion in a transaction of its own; an overtaken rule continues at the next run.
      more = steps.step(id, field, findings) && !steps.isOvertaken(id);
    }
  }
}
