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

/** That nothing goes for one petition until a day. */
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
   * After the last one of the same person for this petition. Where nobody had agreed to that, this
   * one holds no longer by his word alone: else he would make another one each week.
   */
  public Exemption after(Exemption last) {
    if (last.agreedAt == null) {
      this.term = term.after(last.term, last.createdAt());
    }
    return this;
  }

  /**
   * @throws SamePerson where it is the one who made it
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

  /** For good, once nobody goes by it any more: somebody may be named in it. */
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

  /** By then a second person has to agree: within a week, and while it would still hold. */
  public Instant secondLookUntil() {
    return term.secondLookUntil(createdAt());
  }

  /** Until then it holds by the word of one person; that may be less than a week. */
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
