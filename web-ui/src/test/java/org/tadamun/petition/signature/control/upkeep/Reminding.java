package org.tadamun.petition.signature.control.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reminds the first signers of one petition, as the clock does of all that are open. */
@ApplicationScoped
public class Reminding {

  @Inject private SignatureReminders reminders;

  /**
   * @param number which reminder, from nought
   */
  public void remind(String slug, int number) {
    reminders.remind(slug, number, reminders.due(slug, number, 0));
  }
}
