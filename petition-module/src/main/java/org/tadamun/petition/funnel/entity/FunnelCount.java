package org.tadamun.petition.funnel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How often something happened. */
@Entity
@Table(name = "petition_funnel")
public class FunnelCount {

  @EmbeddedId private FunnelKey id;

  @Column(name = "happened", nullable = false)
  private long happened;

  protected FunnelCount() {}

  public FunnelCount(FunnelKey id) {
    this.id = id;
  }
}
