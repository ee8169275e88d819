package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Fills the keys of older names, some thousands a minute, beside those who sign; once it is through
 * it does nothing until the next start.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NameKeyRun {

  private static final int PORTION = 250;
  private static final int PORTIONS = 20;

  @EJB private NameKeyBook book;

  private long below = Long.MAX_VALUE;

  @Schedule(hour = "*", minute = "*", second = "51", persistent = false)
  @PermitAll
  public void run() {
    if (below == Long.MAX_VALUE && book.isDone()) {
      below = 0;
    }
    for (int i = 0; i < PORTIONS && below > 0; i++) {
      below = book.fill(below, PORTION);
    }
  }

  /** As after a start. */
  @PermitAll
  public void again() {
    below = Long.MAX_VALUE;
    run();
  }
}
