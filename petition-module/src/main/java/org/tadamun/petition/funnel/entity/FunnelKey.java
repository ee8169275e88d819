package org.tadamun.petition.funnel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * What one row counts: a petition, a quarter of an hour, a country ({@code ZZ} unknown), a stage.
 * The shard only spreads the row's lock.
 *
 * <p>Not a record: EclipseLink 5 can write records that are keys but not read them.
 */
@Embeddable
public class FunnelKey implements Serializable {

  private static final long QUARTER = 15 * 60L;

  @Column(name = "petition_id")
  private long petitionId;

  @Column(name = "quarter_start")
  private Instant quarter;

  @Column(name = "country", length = 2)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage", length = 12)
  private FunnelStage stage;

  @Column(name = "shard")
  private int shard;

  protected FunnelKey() {}

  public FunnelKey(long petitionId, Instant moment, String country, FunnelStage stage, int shard) {
    this.petitionId = petitionId;
    this.quarter = Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), QUARTER) * QUARTER);
    this.country = country;
    this.stage = stage;
    this.shard = shard;
  }

  public long petitionId() {
    return petitionId;
  }

  public Instant quarter() {
    return quarter;
  }

  public String country() {
    return country;
  }

  public FunnelStage stage() {
    return stage;
  }

  public int shard() {
    return shard;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FunnelKey key
        && petitionId == key.petitionId
        && Objects.equals(quarter, key.quarter)
        && Objects.equals(country, key.country)
        && stage == key.stage
        && shard == key.shard;
  }

  @Override
  public int hashCode() {
    return Objects.hash(petitionId, quarter, country, stage, shard);
  }
}
