package org.tadamun.petition.signature.control.upkeep.name;

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
 * Goes once through the signatures that were there before names had keys, the newest first, and
 * fills in theirs: some thousands a minute, beside those who sign. How far it came is kept; a later
 * start asks for that and no more.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NameKeyRun {

  private static final int STRETCH = 500;

  /** In a minute, of which no more are written than a portion. */
  private static final int STRETCHES = 100;

  private static final int PORTION = 5_000;
  private static final long NOT_ASKED = -1;

  private static final Logger LOG = System.getLogger(NameKeyRun.class.getName());

  @EJB private NameKeyBook book;
  @Inject private Clock clock;

  private final OneByOne names = new OneByOne(LOG, "Making names ready for the search");

  private long below = NOT_ASKED;

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "51", persistent = false)
  @PermitAll
  public void run() {
    names.attemptAll(clock.instant(), this::goOn);
  }

  private void goOn() {
    if (below == NOT_ASKED) {
      below = book.openBelow();
    }
    int filled = 0;
    for (int i = 0; i < STRETCHES && filled < PORTION && below > 0; i++) {
      long first = Math.max(0, below - STRETCH);
      filled += book.fill(first, below);
      below = first;
    }
  }

  /** Whether no older name waits for its key, as far as this node has asked. */
  @PermitAll
  public boolean isDone() {
    return below == 0;
  }

  /** As after a start. */
  @PermitAll
  public void resume() {
    below = NOT_ASKED;
    goOn();
  }

  /** From the newest signature on, whatever was done. */
  @PermitAll
  public void again() {
    book.forget();
    resume();
  }
}
