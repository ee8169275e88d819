package org.tadamun.petition.fingerprint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Reserves a fingerprint under the next key for a signature. If two people sign with one address,
 * one under each key, the unique place stops one of them.
 */
@Entity
@Table(name = "petition_key_reservation")
public class Reservation {

  private static final int PLACE_MAX = 80;

  @Id
  @Column(name = "place", length = PLACE_MAX)
  private String place;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  protected Reservation() {}

  public Reservation(long petitionId, int version, String fingerprint) {
    this.place = place(petitionId, version, fingerprint);
    this.petitionId = petitionId;
  }

  /** Petition, version and fingerprint in one text, since an address may sign each version. */
  public static String place(long petitionId, int version, String fingerprint) {
    return petitionId + "." + version + "." + fingerprint;
  }
}
