package org.tadamun.endorsements.endorser.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** A person's statement that two records of one name are two persons. */
@Entity
@Table(name = "endorsements_distinction")
public class Distinction extends DomainEntity {

  @ManyToOne(optional = false)
  @JoinColumn(name = "endorser_id", nullable = false, updatable = false)
  private Endorser endorser;

  @ManyToOne(optional = false)
  @JoinColumn(name = "other_id", nullable = false, updatable = false)
  private Endorser other;

  protected Distinction() {}

  public Distinction(Endorser endorser, Endorser other, Instant now) {
    super(now);
    this.endorser = endorser;
    this.other = other;
  }

  /** Returns the one of the two that is not this one. */
  public Endorser besides(Endorser one) {
    return endorser.id() == one.id() ? other : endorser;
  }
}
