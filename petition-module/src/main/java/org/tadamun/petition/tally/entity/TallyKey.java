package org.tadamun.petition.tally.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one tally counts: a petition's version, a source, a country ({@code ZZ} unknown), an hour
 * (UTC). The shard only spreads the row's lock.
 */
@Embeddable
public record TallyKey(
    @Column(name = "petition_id") long petitionId,
    @Column(name = "version_no") int version,
    @Enumerated(EnumType.STRING) @Column(name = "source", length = 8) SignatureSource source,
    @Column(name = "country", length = 2) String country,
    @Column(name = "hour_start") Instant hour,
    @Column(name = "shard") int shard) {

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
}
