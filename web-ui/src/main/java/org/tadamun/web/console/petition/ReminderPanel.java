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
 * Whether signers who have not confirmed are reminded, shown on a petition's page. It keeps what
 * the page showed: a button that a colleague has overtaken still does its work, where Faces would
 * ignore it (ADR 125).
 */
@Named
@ViewScoped
public class ReminderPanel implements Serializable {

  @EJB private transient Reminders reminders;
  @Inject private Feedback feedback;
  @Inject private PetitionEditView petition;

  private boolean read;
  private Instant stoppedAt;

  /** Since when reminders are stopped; null if they are not. */
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

  /**
   * Whether reminders are turned off for the installation, so that a button would change nothing.
   */
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

  /** Stays on the page, so that text typed but not saved is kept. */
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
