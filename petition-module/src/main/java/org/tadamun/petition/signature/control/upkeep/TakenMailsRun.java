package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Books once a minute which mails were taken; what could not be is tried again. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class TakenMailsRun {

  private static final Logger LOG = System.getLogger(TakenMailsRun.class.getName());
  private static final int PORTION = 250;

  @EJB private TakenMailsBook book;
  @Inject private TakenMails mails;

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  @PermitAll
  public void run() {
    List<TakenMails.Taken> portion = mails.take(PORTION);
    while (!portion.isEmpty()) {
      try {
        // First, since it may well be done twice.
        book.begin(portion);
        book.count(portion);
      } catch (RuntimeException failed) {
        mails.giveBack(portion);
        LOG.log(Level.WARNING, "Mails that were taken could not be written down now", failed);
        return;
      }
      portion = mails.take(PORTION);
    }
  }
}
