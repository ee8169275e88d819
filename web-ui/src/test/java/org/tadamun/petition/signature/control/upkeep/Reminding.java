package org.tadamun.petition.signature.control.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reminds the first portion of signers of one petition, as the timer does for all open ones. */
@ApplicationScoped
public class Reminding {

  @Inject private SignatureReminders reminders;

  /**
   * @param number which reminder, counted from zero
   */
  public void remind(String slug, int number) {
    reminders.remind(slug, number, reminders.due(slug, number, 0));
  }
}
