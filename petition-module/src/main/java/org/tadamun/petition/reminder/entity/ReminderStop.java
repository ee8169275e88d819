package org.tadamun.petition.reminder.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.petition.entity.PetitionState;

/** A petition whose reminders are stopped; the row is deleted when they are resumed. */
@Entity
@Table(name = "petition_reminder_stop")
public class ReminderStop {

  @Id
  @Column(name = "petition_id")
  private long petitionId;

  @Column(name = "stopped_at", nullable = false, updatable = false)
  private Instant stoppedAt;

  protected ReminderStop() {}

  /**
   * @param state of the petition
   */
  public ReminderStop(long petitionId, PetitionState state, Instant now) {
    require(state, "stop reminders of");
    this.petitionId = petitionId;
    this.stoppedAt = now;
  }

  /**
   * @param state of the petition
   * @return since when they had been stopped
   */
  public Instant end(PetitionState state) {
    require(state, "resume reminders of");
    return stoppedAt;
  }

  /** Refuses while signatures cannot be confirmed, when nobody is reminded anyway. */
  private static void require(PetitionState state, String verb) {
    if (!state.takesConfirmations()) {
      throw new WrongState(state, verb);
    }
  }

  public Instant stoppedAt() {
    return stoppedAt;
  }
}
