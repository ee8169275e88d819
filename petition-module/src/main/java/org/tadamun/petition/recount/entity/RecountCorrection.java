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
 * A proposal to correct what a recount found, made with a reason and approved by another person.
 * The differences are booked, not the recounted numbers, since people go on signing.
 */
@Entity
@Table(name = "petition_recount_correction")
@NamedQuery(
    name = RecountCorrection.NEWEST_FIRST,
    query =
        "select c from RecountCorrection c join fetch c.recount"
            + " where c.recount.petitionId = :petition order by c.createdAt desc, c.id desc")
public class RecountCorrection extends DomainEntity {

  /** All of a petition, sorted by time as recounts are. */
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
   * @throws CorrectionRefused.NothingDiffers if the recount found no difference itself
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
   * Refuses the proposer; checked before the comparison, which takes a while.
   *
   * @throws SecondPersonNeeded if the caller proposed it
   */
  public void requireSecond(ActingPerson actor) {
    refuseUnless(CorrectionState.APPROVED, "approve");
    actor.requireOther(proposedBy, "recount.error.second-person");
  }

  public void approve(ActingPerson actor, Instant now) {
    requireSecond(actor);
    decide(CorrectionState.APPROVED, actor.name(), now);
  }

  /** Rejects it; the proposer may do so too, since no figure changes. */
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

  /** The differences that it corrects. */
  public List<Finding> figures() {
    return recount.settled();
  }

  public CorrectionState state() {
    return state;
  }

  /** Null once it is erased: it may name somebody. */
  public String reason() {
    return reason;
  }

  public String proposedBy() {
    return proposedBy;
  }

  /** Null while nobody has decided. */
  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
