package org.tadamun.endorsements.endorsement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.record.entity.DomainEntity;

/** One entry of an endorsement's log, which is only ever appended to. */
public record EndorsementEvent(
    Instant at,
    String actor,
    String verb,
    EndorsementState from,
    EndorsementState to,
    String note) {

  /**
   * Whether this is a wish of the endorser to be taken off. The withdrawal of an invitation is
   * none, since they had said nothing yet; nor is one by the system, which nobody asked for.
   */
  public boolean asksOff() {
    return verb.equals(EndorsementCommand.WITHDRAW.verb())
        && from != EndorsementState.INVITED
        && !actor.equals(Permission.SYSTEM);
  }

  /**
   * Whether it was taken back after everybody could read it.
   *
   * @param log oldest first
   * @param embargoUntil the present embargo, or null. Before an edit there may have been another
   *     one, so what was taken back before it counts as shown
   */
  static boolean wasShown(List<EndorsementEvent> log, Instant embargoUntil) {
    boolean sameEmbargo = embargoUntil != null;
    for (EndorsementEvent event : log.reversed()) {
      sameEmbargo &= !event.verb.equals("edit");
      boolean hidden = sameEmbargo && embargoUntil.isAfter(event.at);
      if (event.verb.equals(EndorsementCommand.UNPUBLISH.verb()) && !hidden) {
        return true;
      }
    }
    return false;
  }

  /** The entry without its note; that it happened, when and by whom stays. */
  EndorsementEvent withoutWords() {
    return new EndorsementEvent(at, actor, verb, from, to, null);
  }

  /** The entry as stored: EclipseLink can write records but not read them. */
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
