package org.tadamun.petition.signature.control.rate;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Drops expired windows of connections, mailboxes, choices and erased addresses every minute, also
 * while nobody signs: none is remembered longer than its window and that minute.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RateSweep {

  @Inject private SignatureRate rate;
  @Inject private MailboxRate mailboxes;
  @Inject private ChoiceRate choices;
  @Inject private ErasedRate erased;

  @Schedule(hour = "*", minute = "*", second = "29", persistent = false)
  void sweep() {
    rate.sweep();
    mailboxes.sweep();
    choices.sweep();
    erased.sweep();
  }
}
