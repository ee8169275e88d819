package org.tadamun.endorsements.endorser.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** That somebody looked at two records of one name, and said that they are two and not one. */
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

  /** Whichever of the two this is not. */
  public Endorser besides(Endorser one) {
    return endorser.id() == one.id() ? other : endorser;
  }
}
