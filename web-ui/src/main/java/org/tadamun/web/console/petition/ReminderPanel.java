package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tadamun.petition.reminder.boundary.Reminders;
import org.tadamun.petition.reminder.boundary.RemindersView;
import org.tadamun.web.console.frame.Feedback;

/**
 * Whether those who have not confirmed are reminded, beside the course of a petition. What the page
 * showed stays: a button that a colleague has overtaken does what it says, where Faces would pass
 * over it (ADR 125).
 */
@Named
@ViewScoped
public class ReminderPanel implements Serializable {

  @EJB private transient Reminders reminders;
  @Inject private Feedback feedback;
  @Inject private PetitionEditView petition;

  private boolean read;
  private Instant stoppedAt;

  /** Since when they are stopped; null where they are not. */
  public Instant getStoppedAt() {
    if (!read && !petition.isFresh()) {
      show(reminders.of(petition.getSlug()));
    }
    return stoppedAt;
  }

  public boolean isStoppable() {
    return isRunning() && !reminders.areOff() && getStoppedAt() == null;
  }

  public boolean isResumable() {
    return isRunning() && !reminders.areOff() && getStoppedAt() != null;
  }

  /** Nobody would be reminded whatever a button did. */
  public boolean isOff() {
    return isRunning() && reminders.areOff();
  }

  private boolean isRunning() {
    return petition.getState() != null && petition.getState().takesConfirmations();
  }

  public String stop() {
    return change("petition.console.reminders.done.stop", () -> reminders.stop(petition.getSlug()));
  }

  public String resume() {
    return change(
        "petition.console.reminders.done.resume", () -> reminders.resume(petition.getSlug()));
  }

  /** The page stays, and on it what was typed and is not saved yet. */
  private String change(String key, Callable<RemindersView> work) {
    return feedback.attempt(
        () -> {
          show(work.call());
          feedback.doneHere(key);
          return null;
        });
  }

  private void show(RemindersView now) {
    read = true;
    stoppedAt = now.stoppedAt();
  }
}
