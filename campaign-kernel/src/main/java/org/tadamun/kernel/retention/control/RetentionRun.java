package org.tadamun.kernel.retention.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.kernel.retention.boundary.RetentionRunning;

/**
 * Begins a run every night, and carries out whatever was begun, portion by portion. What was
 * interrupted goes on at the next look. A failure stays here: the container ends a timer that fails
 * twice in a row.
 */
@Singleton
@RunAs(Permission.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionRun {

  private static final Logger LOG = System.getLogger(RetentionRun.class.getName());

  @EJB private Retention retention;
  @EJB private RetentionSteps steps;

  @Schedule(hour = "2", minute = "37", persistent = false)
  @PermitAll
  public void begin() {
    try {
      if (!steps.isBegun(Permission.SYSTEM)) {
        retention.start();
      }
    } catch (RetentionRunning already) {
      LOG.log(Level.INFO, "The retention of last time still runs");
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "The retention could not begin now", failed);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
  @PermitAll
  public void run() {
    try {
      List<Long> open = steps.unfinished();
      while (!open.isEmpty()) {
        for (long line : open) {
          while (steps.step(line)) {
            // The next portion, in a transaction of its own.
          }
        }
        open = steps.unfinished();
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "The retention could not go on now", failed);
    }
  }
}
