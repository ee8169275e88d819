package org.tadamun.petition.exemption.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.petition.petition.entity.Petition;

/** An order that no data of one petition are deleted until a day. */
@Entity
@Table(name = "petition_exemption")
public class Exemption extends DomainEntity {

  public static final int REASON_MAX = 500;

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  /** Empty once it was erased. */
  @Column(name = "reason", nullable = false, length = REASON_MAX)
  private String reason;

  @Embedded private ExemptionTerm term;

  @Column(name = "made_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String madeBy;

  @Column(name = "agreed_by", length = ACTOR_MAX)
  private String agreedBy;

  @Column(name = "agreed_at")
  private Instant agreedAt;

  @Column(name = "ended_by", length = ACTOR_MAX)
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Exemption() {}

  /** {@code until} is the moment after its last day. */
  public Exemption(Petition petition, String reason, Instant until, String madeBy, Instant now) {
    super(now);
    this.petition = petition;
    this.reason = reason;
    this.madeBy = madeBy;
    this.term = new ExemptionTerm(until, now.plus(ExemptionTerm.SECOND_LOOK));
  }

  /**
   * Follows the same person's last one for this petition. If nobody agreed to that, this one holds
   * alone no longer than that one did: else one person could make a new one each week.
   */
  public Exemption after(Exemption last) {
    if (last.agreedAt == null) {
      this.term = term.after(last.term, last.createdAt());
    }
    return this;
  }

  /**
   * @throws SamePerson if the actor made it
   */
  public void agree(ActingPerson actor, Instant now) {
    require(state(now).waits(), "agree", now);
    actor.requireOther(madeBy, SamePerson::new);
    this.agreedBy = actor.name();
    this.agreedAt = now;
    touch(now);
  }

  public void end(String actor, Instant now) {
    require(state(now).holds() || state(now).waits(), "end", now);
    this.endedBy = actor;
    this.endedAt = now;
    touch(now);
  }

  /** Erases the reason, which may name somebody, of an exemption that is over. */
  public void eraseReason(Instant now) {
    require(!state(now).holds() && !state(now).waits(), "erase", now);
    this.reason = "";
    touch(now);
  }

  private void require(boolean fine, String verb, Instant now) {
    if (!fine) {
      throw new WrongState(state(now), verb);
    }
  }

  public ExemptionState state(Instant now) {
    if (endedAt != null) {
      return ExemptionState.ENDED;
    }
    return term.state(createdAt(), agreedAt != null, now);
  }

  /** Until when a second person can agree: for a week, but not after its last day. */
  public Instant secondLookUntil() {
    return term.secondLookUntil(createdAt());
  }

  /** Until when it holds without a second person, a week or less. */
  public Instant holdsAloneUntil() {
    return term.holdsAloneUntil(createdAt());
  }

  public Petition petition() {
    return petition;
  }

  public String reason() {
    return reason;
  }

  public Instant until() {
    return term.until();
  }

  public String madeBy() {
    return madeBy;
  }

  public String agreedBy() {
    return agreedBy;
  }

  public String endedBy() {
    return endedBy;
  }
}
