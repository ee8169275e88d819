package org.tadamun.petition.signature.entity.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * That one signature ended unconfirmed, since its mail came back: a line for the figures, which
 * outlives the signature and does not name it.
 */
@Entity
@Table(name = "petition_bounce")
public class Bounce {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_signature_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  /** UTC. */
  @Column(name = "day_on", nullable = false, updatable = false)
  private LocalDate day;

  protected Bounce() {}

  /**
   * @param country ISO 3166-1 alpha-2, or {@code ZZ}
   */
  public Bounce(long petitionId, String country, Instant now) {
    this.petitionId = petitionId;
    this.country = country;
    this.day = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
