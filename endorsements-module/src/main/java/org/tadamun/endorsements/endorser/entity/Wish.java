package org.tadamun.endorsements.endorser.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** An endorser's wish to be left out of a campaign, where no other row shows it any more. */
@Entity
@Table(name = "endorsements_wish")
public class Wish extends DomainEntity {

  @ManyToOne(optional = false)
  @JoinColumn(name = "endorser_id", nullable = false, updatable = false)
  private Endorser endorser;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  protected Wish() {}

  public Wish(Endorser endorser, long campaignId, Instant now) {
    super(now);
    this.endorser = endorser;
    this.campaignId = campaignId;
  }

  public long campaignId() {
    return campaignId;
  }
}
