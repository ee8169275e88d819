package org.tadamun.petition.fingerprint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * That somebody who signs now has this fingerprint under the next key. Of two who sign with one
 * address, one under each key, the database lets one through.
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

  /** Petition, version and fingerprint in one, since a version is a petition of its own here. */
  public static String place(long petitionId, int version, String fingerprint) {
    return petitionId + "." + version + "." + fingerprint;
  }
}
