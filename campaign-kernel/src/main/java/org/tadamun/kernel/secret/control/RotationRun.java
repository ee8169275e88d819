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
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.secret.boundary.SealedStore;

/**
 * Brings everything that is encrypted under the newest key. What was interrupted, by a crash or a
 * database that was away, goes on at the next look.
 */
@Singleton
@RunAs(Permission.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class RotationRun {

  private static final Logger LOG = System.getLogger(RotationRun.class.getName());

  @EJB private RotationSteps steps;
  @Inject private Clock clock;

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @PermitAll
  public void run() {
    try {
      if (!steps.isOver()) {
        drive();
      }
    } catch (RuntimeException failed) {
      LOG.log(
          Level.WARNING, "Encrypted values could not be brought under the newest key now", failed);
    }
  }

  private void drive() {
    List<String> unfinished = steps.unfinished();
    for (String place : unfinished) {
      while (steps.step(place, clock.instant()) == SealedStore.Next.MORE) {
        // The next portion, in a transaction of its own.
      }
    }
    if (unfinished.isEmpty()) {
      steps.finish(clock.instant());
    }
  }
}
