package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Books once a minute which mails the mail server has accepted; a failed booking is tried again.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AcceptedMailsRun {

  private static final Logger LOG = System.getLogger(AcceptedMailsRun.class.getName());
  private static final int PORTION = 250;

  @EJB private AcceptedMailsBooking book;
  @Inject private AcceptedMails mails;
  @Inject private Clock clock;

  private final IsolatedTasks bookings =
      new IsolatedTasks(LOG, "Writing down mails that were taken");

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  @PermitAll
  public void run() {
    List<AcceptedMails.Taken> portion = mails.take(PORTION);
    while (!portion.isEmpty()) {
      List<AcceptedMails.Taken> taken = portion;
      if (!bookings.attemptAll(clock.instant(), () -> book(taken))) {
        mails.giveBack(portion);
        return;
      }
      portion = mails.take(PORTION);
    }
  }

  private void book(List<AcceptedMails.Taken> taken) {
    // First, because if counting fails both are tried again, and this may be done twice without
    // harm.
    book.begin(taken);
    book.count(taken);
  }
}
