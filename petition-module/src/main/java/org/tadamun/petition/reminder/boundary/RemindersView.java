package org.tadamun.petition.reminder.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.reminder.entity.ReminderStop;

/**
 * Whether signers are reminded to confirm.
 *
 * @param stoppedAt since when they are not; null if they are
 */
@Schema(name = "Reminders")
public record RemindersView(boolean stopped, Instant stoppedAt) {

  static final RemindersView GOING = new RemindersView(false, null);

  static RemindersView of(ReminderStop stop) {
    return stop == null ? GOING : new RemindersView(true, stop.stoppedAt());
  }
}
