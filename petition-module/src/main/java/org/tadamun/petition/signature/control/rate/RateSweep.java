package org.tadamun.petition.signature.control.rate;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Clears the in-memory counters of this package every minute, also while nobody signs, and outside
 * of the requests of signers. So nothing is remembered for longer than its window and one minute.
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
