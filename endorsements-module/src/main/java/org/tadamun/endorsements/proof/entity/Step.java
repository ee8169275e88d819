package org.tadamun.endorsements.proof.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tadamun.kernel.access.boundary.CurrentActor;

/**
 * One step in the life of an endorsement or act: who did it, when, and with which note.
 *
 * @param actor {@code staff:…}, {@code key:…} or {@code system}
 * @param note for staff only; null without a note
 */
public record Step(String actor, Instant at, String note) {

  public static final int NOTE_MAX = 2000;

  /** Returns the step without its note. */
  public Step silent() {
    return new Step(actor, at, null);
  }

  /**
   * Whether this staff member took the step.
   *
   * @param staff public id of a staff member
   */
  public boolean isBy(String staff) {
    return actor.equals(CurrentActor.STAFF_PREFIX + staff);
  }

  /** The day of the step; days begin at midnight UTC, as everywhere in the API. */
  public LocalDate today() {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
