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
import java.util.List;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Reminds the signers of every open petition; a failure in one petition does not stop the others.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderRun {

  /** Limits the work of one hour, for each petition and reminder, to this many portions. */
  private static final int PORTIONS = 100;

  private static final Logger LOG = System.getLogger(ReminderRun.class.getName());

  @EJB private SignatureReminders reminders;
  @Inject private Clock clock;

  private final IsolatedTasks petitions = new IsolatedTasks(LOG, "Reminding the signers of");
  private final Portions portions = new Portions(LOG, "Reminding the signer of signature");

  /** For the container. */
  public ReminderRun() {}

  ReminderRun(SignatureReminders reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

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
      all += remindAll(petition, number);
    }
    if (all > 0) {
      LOG.log(
          Level.INFO,
          "Unconfirmed signatures of {0}: {1} looked at, whether to remind",
          petition,
          all);
    }
  }

  /** Each portion begins after the last id of the portion before it, even if that one failed. */
  private int remindAll(String petition, int number) {
    int all = 0;
    long after = 0;
    for (int i = 0; i < PORTIONS; i++) {
      List<Long> due = reminders.due(petition, number, after);
      if (due.isEmpty()) {
        break;
      }
      portions.attempt(due, clock, some -> reminders.remind(petition, number, some));
      all += due.size();
      after = due.getLast();
    }
    return all;
  }
}
