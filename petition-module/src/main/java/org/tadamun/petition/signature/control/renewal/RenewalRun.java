package org.tadamun.petition.signature.control.renewal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Asks earlier signers every minute, one portion after another, until all have been asked. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RenewalRun {

  /** A minute's work has an end, however many wait. */
  private static final int PORTIONS = 100;

  private static final Logger LOG = System.getLogger(RenewalRun.class.getName());

  @EJB private EarlierSigners signers;

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "31", persistent = false)
  @PermitAll
  public void run() {
    try {
      signers.unfinished().forEach(this::drive);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Earlier signers could not be asked now", failed);
    }
  }

  private void drive(long id) {
    for (int i = 0; i < PORTIONS && signers.step(id); i++) {
      // The next portion, in a transaction of its own.
    }
  }
}
