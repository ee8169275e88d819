package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Goes once after each start through the signatures that were there, the newest first, and fills in
 * keys of names where there are none: some thousands a minute, beside those who sign.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NameKeyRun {

  private static final int STRETCH = 500;

  /** In a minute, of which no more are written than a portion. */
  private static final int STRETCHES = 100;

  private static final int PORTION = 5_000;
  private static final long NOT_BEGUN = -1;

  @EJB private NameKeyBook book;

  private long below = NOT_BEGUN;

  @Schedule(hour = "*", minute = "*", second = "51", persistent = false)
  @PermitAll
  public void run() {
    if (below == NOT_BEGUN) {
      below = book.end();
    }
    int filled = 0;
    for (int i = 0; i < STRETCHES && filled < PORTION && below > 0; i++) {
      long first = Math.max(0, below - STRETCH);
      filled += book.fill(first, below);
      below = first;
    }
  }

  /** As after a start. */
  @PermitAll
  public void again() {
    below = NOT_BEGUN;
    run();
  }
}
