package org.tadamun.petition.surge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * An alarm: a petition had many more new signatures in an hour than usual, from whatever countries.
 * That is an attack spread over all countries, or news about it. It holds no signature (ADR 288).
 */
@Entity
@Table(name = "petition_surge")
@NamedQuery(
    name = Surge.OF_PETITION,
    query =
        "select s from Surge s where s.petitionId = :petition order by s.createdAt desc, s.id desc")
@NamedQuery(
    name = Surge.IN_STATE,
    query =
        "select s from Surge s where s.petitionId = :petition and s.state = :state"
            + " order by s.createdAt, s.id")
public class Surge extends DomainEntity {

  /** The newest first. */
  public static final String OF_PETITION = "Surge.ofPetition";

  /** The oldest first. */
  public static final String IN_STATE = "Surge.inState";

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private SurgeState state;

  @Embedded private SurgeEvidence evidence;

  @Column(name = "told")
  private Long told;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "decided_by", length = ACTOR_MAX)
  private String decidedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "quiet_until")
  private Instant quietUntil;

  protected Surge() {}

  public Surge(long petitionId, SurgeEvidence evidence, Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.evidence = evidence;
    this.state = SurgeState.OPEN;
  }

  /** Acknowledges it; no other is raised before {@code until}. */
  public void acknowledge(String actor, Instant until, Instant now) {
    become(SurgeState.ACKNOWLEDGED, "acknowledge", now);
    this.decidedBy = actor;
    this.quietUntil = until;
  }

  /** Notes that a larger figure was told. */
  public void grow(long seen, Instant now) {
    if (state != SurgeState.OPEN) {
      throw new WrongState(state, "grow");
    }
    this.told = seen;
    this.toldAt = now;
    touch(now);
  }

  /** Ends it, after a day without an hour above its bound. */
  public void calmDown(Instant now) {
    become(SurgeState.OVER, "calm down", now);
  }

  private void become(SurgeState next, String verb, Instant now) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb);
    }
    this.state = next;
    this.endedAt = now;
    touch(now);
  }

  public long petitionId() {
    return petitionId;
  }

  public SurgeState state() {
    return state;
  }

  public SurgeEvidence evidence() {
    return evidence;
  }

  /** The figure that was told last. */
  public long told() {
    return told == null ? evidence.seen() : told;
  }

  /** When it was told last. */
  public Instant toldAt() {
    return toldAt == null ? createdAt() : toldAt;
  }

  /** Null where nobody has acknowledged it. */
  public String decidedBy() {
    return decidedBy;
  }

  /** Null while it is open. */
  public Instant endedAt() {
    return endedAt;
  }

  /** No other is raised before; null where nobody has acknowledged it. */
  public Instant quietUntil() {
    return quietUntil;
  }
}
