package org.tadamun.petition.signature.control.rate;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Forgets minute by minute from where people signed, which mailboxes were written to, of which
 * signatures a choice was said, and which were erased: also while nobody signs, and not while one
 * does. No longer than its window and that minute is any of them remembered.
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
