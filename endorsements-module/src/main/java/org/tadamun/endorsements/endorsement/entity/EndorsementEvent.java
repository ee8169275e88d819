package org.tadamun.endorsements.endorsement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.record.entity.DomainEntity;

/** One entry of an endorsement's log, which only ever grows. */
public record EndorsementEvent(
    Instant at,
    String actor,
    String verb,
    EndorsementState from,
    EndorsementState to,
    String note) {

  /**
   * Whether by it somebody was taken off at his wish. An invitation that is taken back was nobody's
   * word yet, and the clock asks nobody.
   */
  public boolean asksOff() {
    return verb.equals(EndorsementCommand.WITHDRAW.verb())
        && from != EndorsementState.INVITED
        && !actor.equals(Permission.SYSTEM);
  }

  /** That it happened, when and by whom stays; what was noted goes. */
  EndorsementEvent withoutWords() {
    return new EndorsementEvent(at, actor, verb, from, to, null);
  }

  /** The same in the database: EclipseLink writes records and cannot read them. */
  @Embeddable
  public static class Row {

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(name = "actor", nullable = false, length = DomainEntity.ACTOR_MAX)
    private String actor;

    @Column(name = "verb", nullable = false, length = 20)
    private String verb;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state", length = 12)
    private EndorsementState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false, length = 12)
    private EndorsementState to;

    @Column(name = "note", length = 2 * Step.NOTE_MAX)
    private String note;

    protected Row() {}

    Row(String verb, EndorsementState from, EndorsementState to, Step step) {
      this.at = step.at();
      this.actor = step.actor();
      this.verb = verb;
      this.from = from;
      this.to = to;
      this.note = step.note();
    }

    Row(EndorsementEvent event) {
      this.at = event.at;
      this.actor = event.actor;
      this.verb = event.verb;
      this.from = event.from;
      this.to = event.to;
      this.note = event.note;
    }

    EndorsementEvent event() {
      return new EndorsementEvent(at, actor, verb, from, to, note);
    }
  }
}
