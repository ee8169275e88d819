package org.tadamun.petition.exemption.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.petition.petition.entity.Petition;

/** That nothing goes for one petition until a day. */
@Entity
@Table(name = "petition_exemption")
public class Exemption extends DomainEntity {

  public static final int REASON_MAX = 500;
  public static final int ACTOR_MAX = 60;

  /** So long it holds by the word of one person. */
  public static final Duration SECOND_LOOK = Duration.ofDays(7);

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  @Column(name = "reason", nullable = false, updatable = false, length = REASON_MAX)
  private String reason;

  @Column(name = "until_at", nullable = false, updatable = false)
  private Instant until;

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

  /**
   * @param until the moment after its last day
   */
  public Exemption(Petition petition, String reason, Instant until, String madeBy, Instant now) {
    super(now);
    this.petition = petition;
    this.reason = reason;
    this.until = until;
    this.madeBy = madeBy;
  }

  /**
   * @throws SamePerson where it is the one who made it
   */
  public void agree(String actor, Instant now) {
    require(state(now) == ExemptionState.WAITING, "agree", now);
    if (actor.equals(madeBy)) {
      throw new SamePerson();
    }
    this.agreedBy = actor;
    this.agreedAt = now;
    touch(now);
  }

  public void end(String actor, Instant now) {
    require(state(now).holds(), "end", now);
    this.endedBy = actor;
    this.endedAt = now;
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
    if (!now.isBefore(until)) {
      return ExemptionState.OVER;
    }
    if (agreedAt != null) {
      return ExemptionState.AGREED;
    }
    return now.isBefore(secondLookUntil()) ? ExemptionState.WAITING : ExemptionState.LAPSED;
  }

  /** By then a second person has to agree. */
  public Instant secondLookUntil() {
    return createdAt().plus(SECOND_LOOK);
  }

  public Petition petition() {
    return petition;
  }

  public String reason() {
    return reason;
  }

  public Instant until() {
    return until;
  }

  public String madeBy() {
    return madeBy;
  }

  public String agreedBy() {
    return agreedBy;
  }

  public Instant agreedAt() {
    return agreedAt;
  }

  public String endedBy() {
    return endedBy;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
