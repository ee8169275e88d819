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
import java.time.Clock;
import org.tadamun.kernel.time.boundary.OneByOne;

/** Has the signers of every open petition reminded, each petition for itself. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderRun {

  /** An hour's work has an end, however many wait. */
  private static final int PORTIONS = 100;

  private static final Logger LOG = System.getLogger(ReminderRun.class.getName());

  @EJB private SignatureReminders reminders;
  @Inject private Clock clock;

  private final OneByOne petitions = new OneByOne(LOG, "Reminding the signers of");

  /** A failure stays here, as in {@link ExpiryRun#run}. */
  @Schedule(hour = "*", minute = "47", persistent = false)
  @PermitAll
  public void run() {
    petitions.attemptAll(clock.instant(), this::remindAll);
  }

  private void remindAll() {
    for (String petition : reminders.openPetitions()) {
      petitions.attempt(petition, clock.instant(), () -> remindAll(petition));
    }
  }

  private void remindAll(String petition) {
    int all = 0;
    for (int number = 0; number < reminders.count(); number++) {
      int some = SignatureReminders.PORTION;
      for (int i = 0; i < PORTIONS && some == SignatureReminders.PORTION; i++) {
        some = reminders.remind(petition, number);
        all += some;
      }
    }
    if (all > 0) {
      LOG.log(
          Level.INFO,
          "Unconfirmed signatures of {0}: {1} looked at, whether to remind",
          petition,
          all);
    }
  }
}
