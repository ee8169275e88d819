package org.tadamun.petition.tally.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The key of a tally: a petition's version, a source, a country ({@code ZZ} unknown), an hour
 * (UTC). The shard only spreads the row's lock.
 *
 * <p>Not a record: EclipseLink 5 writes records that are keys but cannot read them back.
 */
@Embeddable
public class TallyKey implements Serializable {

  @Column(name = "petition_id")
  private long petitionId;

  @Column(name = "version_no")
  private int version;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", length = 8)
  private SignatureSource source;

  @Column(name = "country", length = 2)
  private String country;

  @Column(name = "hour_start")
  private Instant hour;

  @Column(name = "shard")
  private int shard;

  protected TallyKey() {}

  private TallyKey(
      long petitionId,
      int version,
      SignatureSource source,
      String country,
      Instant hour,
      int shard) {
    this.petitionId = petitionId;
    this.version = version;
    this.source = source;
    this.country = country;
    this.hour = hour;
    this.shard = shard;
  }

  public static TallyKey at(
      long petitionId,
      int version,
      SignatureSource source,
      String country,
      Instant moment,
      int shard) {
    return new TallyKey(
        petitionId, version, source, country, moment.truncatedTo(ChronoUnit.HOURS), shard);
  }

  public long petitionId() {
    return petitionId;
  }

  public int version() {
    return version;
  }

  public SignatureSource source() {
    return source;
  }

  public String country() {
    return country;
  }

  public Instant hour() {
    return hour;
  }

  public int shard() {
    return shard;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TallyKey key
        && petitionId == key.petitionId
        && version == key.version
        && source == key.source
        && Objects.equals(country, key.country)
        && Objects.equals(hour, key.hour)
        && shard == key.shard;
  }

  @Override
  public int hashCode() {
    return Objects.hash(petitionId, version, source, country, hour, shard);
  }
}
