package org.tadamun.petition.petition.entity.lastday;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Records that a petition was over before it was reopened: figures that were released because of
 * that end stay released. Never changed.
 */
@Entity
@Table(name = "petition_former_end")
public class FormerEnd {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tadamun_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "over_since", nullable = false, updatable = false)
  private Instant overSince;

  @Column(name = "reopened_at", nullable = false, updatable = false)
  private Instant reopenedAt;

  protected FormerEnd() {}

  public FormerEnd(long petitionId, Instant overSince, Instant reopenedAt) {
    this.petitionId = petitionId;
    this.overSince = overSince;
    this.reopenedAt = reopenedAt;
  }
}
