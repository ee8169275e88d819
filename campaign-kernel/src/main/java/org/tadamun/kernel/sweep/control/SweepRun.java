package org.tadamun.kernel.sweep.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import org.tadamun.kernel.sweep.boundary.Sweep;
import org.tadamun.kernel.time.boundary.FirstHour;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/** Deletes every hour what has expired, one portion after another of each kind. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SweepRun {

  private static final Logger LOG = System.getLogger(SweepRun.class.getName());

  @EJB private SweepSteps steps;
  @Inject @Any private Instance<Sweep> sweeps;
  @Inject private Clock clock;

  private final IsolatedTasks kinds = new IsolatedTasks(LOG, "Forgetting");

  /** For the container. */
  public SweepRun() {}

  SweepRun(SweepSteps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /** Not in the first hour: with a wrong clock everything would seem to have expired. */
  @Schedule(hour = "*", minute = "37", persistent = false)
  @PermitAll
  public void onTimer() {
    if (FirstHour.isOver()) {
      run();
    }
  }

  @PermitAll
  public void run() {
    run(sweeps);
  }

  /** Failures are caught here: the container ends a timer that fails twice in a row. */
  void run(Iterable<Sweep> all) {
    for (Sweep sweep : all) {
      kinds.attempt(sweep.name(), clock.instant(), () -> forget(sweep));
    }
  }

  private void forget(Sweep sweep) {
    int forgotten = Sweep.PORTION;
    while (forgotten == Sweep.PORTION) {
      forgotten = steps.portion(sweep);
    }
  }
}
