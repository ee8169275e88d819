package org.tadamun.kernel.secret.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.time.boundary.IsolatedTasks;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * Re-encrypts everything with the newest key. After a crash or an outage of the database, the next
 * run goes on. A place with a value that nobody can decrypt keeps the rotation from finishing, but
 * not the other places from the newest key. Waiting times go by the clock that all nodes share.
 */
@Singleton
@RunAs(Permission.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class RotationRun {

  private static final Logger LOG = System.getLogger(RotationRun.class.getName());

  @EJB private RotationSteps steps;
  @Inject private Clock clock;
  @Inject private SharedClock shared;

  private final IsolatedTasks places = new IsolatedTasks(LOG, "Rotation of the master key,");

  /** For the container. */
  public RotationRun() {}

  RotationRun(RotationSteps steps, Clock clock, SharedClock shared) {
    this.steps = steps;
    this.clock = clock;
    this.shared = shared;
  }

  /** Failures are caught here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @PermitAll
  public void run() {
    places.attemptAll(clock.instant(), this::drive);
  }

  private void drive() {
    if (steps.isAtRest(shared.now())) {
      return;
    }
    List<String> unfinished = steps.unfinished(shared.now());
    for (String place : unfinished) {
      places.attempt(place, clock.instant(), () -> drive(place));
    }
    if (unfinished.isEmpty()) {
      steps.finish(shared.now());
    }
  }

  private void drive(String place) {
    while (steps.step(place, shared.now()) == SealedStore.Next.MORE) {
      // The next portion, in a transaction of its own.
    }
  }
}
