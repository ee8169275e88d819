package org.tadamun.petition.ending.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Records that a petition closed by itself, and why. */
@Entity
@Table(name = "petition_ending")
public class Ending {

  @Id
  @Column(name = "petition_id")
  private long petitionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause", nullable = false, updatable = false, length = 10)
  private EndingCause cause;

  @Column(name = "closed_at", nullable = false, updatable = false)
  private Instant closedAt;

  protected Ending() {}

  public Ending(long petitionId, EndingCause cause, Instant now) {
    this.petitionId = petitionId;
    this.cause = cause;
    this.closedAt = now;
  }

  public EndingCause cause() {
    return cause;
  }

  public Instant closedAt() {
    return closedAt;
  }
}
