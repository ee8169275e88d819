package org.tadamun.endorsements.proof.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tadamun.kernel.access.boundary.CurrentActor;

/**
 * One step on the way to what the public may read: who takes it, when, and what he notes.
 *
 * @param actor {@code staff:…}, {@code key:…} or {@code system}
 * @param note for staff only; null where there is nothing to say
 */
public record Step(String actor, Instant at, String note) {

  public static final int NOTE_MAX = 2000;

  /** The same with nothing to say. */
  public Step silent() {
    return new Step(actor, at, null);
  }

  /**
   * @param staff public id of one of the staff
   */
  public boolean isBy(String staff) {
    return actor.equals(CurrentActor.STAFF_PREFIX + staff);
  }

  /** A day begins at midnight UTC, as everywhere in the API. */
  public LocalDate today() {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
