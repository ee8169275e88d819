package org.tadamun.petition.recount.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * That what a recount has found be put right: proposed by one with a reason, approved by another.
 * What is booked is by how much each figure differs, not what was recounted: people go on signing.
 */
@Entity
@Table(name = "petition_recount_correction")
@NamedQuery(
    name = RecountCorrection.NEWEST_FIRST,
    query =
        "select c from RecountCorrection c join fetch c.recount"
            + " where c.recount.petitionId = :petition order by c.createdAt desc, c.id desc")
public class RecountCorrection extends DomainEntity {

  /** Of one petition; by their time, as recounts are. */
  public static final String NEWEST_FIRST = "RecountCorrection.newestFirst";

  public static final int REASON_MAX = 500;

  @ManyToOne(optional = false)
  @JoinColumn(name = "recount_id", nullable = false, updatable = false)
  private Recount recount;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 8)
  private CorrectionState state = CorrectionState.PROPOSED;

  @Column(name = "reason", length = 2 * REASON_MAX)
  private String reason;

  @Column(name = "proposed_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String proposedBy;

  @Column(name = "decided_by", length = ACTOR_MAX)
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected RecountCorrection() {}

  /**
   * @param actor who proposes it: {@code staff:…} or {@code key:…}
   * @throws CorrectionRefused.NothingDiffers where the recount has nothing to put right
   */
  public RecountCorrection(Recount recount, String reason, String actor, Instant now) {
    super(now);
    if (recount.settled().isEmpty()) {
      throw new CorrectionRefused.NothingDiffers();
    }
    this.recount = recount;
    this.reason = reason;
    this.proposedBy = actor;
  }

  /**
   * Asked before the figures are compared anew, which takes a while.
   *
   * @throws SecondPersonNeeded where it is his own
   */
  public void requireSecond(ActingPerson actor) {
    refuseUnless(CorrectionState.APPROVED, "approve");
    actor.requireOther(proposedBy, "recount.error.second-person");
  }

  public void approve(ActingPerson actor, Instant now) {
    requireSecond(actor);
    decide(CorrectionState.APPROVED, actor.name(), now);
  }

  /** Whoever moderates may end it, the one who proposed it too: it changes no figure. */
  public void reject(String actor, Instant now) {
    refuseUnless(CorrectionState.REJECTED, "reject");
    decide(CorrectionState.REJECTED, actor, now);
  }

  public void forgetReason() {
    this.reason = null;
  }

  private void decide(CorrectionState last, String actor, Instant now) {
    this.state = last;
    this.decidedBy = actor;
    this.decidedAt = now;
    touch(now);
  }

  private void refuseUnless(CorrectionState next, String verb) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb);
    }
  }

  public Recount recount() {
    return recount;
  }

  /** What it puts right. */
  public List<Finding> figures() {
    return recount.settled();
  }

  public CorrectionState state() {
    return state;
  }

  /** Null once it is forgotten: it may name somebody. */
  public String reason() {
    return reason;
  }

  public String proposedBy() {
    return proposedBy;
  }

  /** Null as long as nobody has decided. */
  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
