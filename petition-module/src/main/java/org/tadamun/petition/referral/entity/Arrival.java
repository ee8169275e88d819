package org.tadamun.petition.referral.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** By whose link a signature came that does not count yet; deleted when it does or is taken out. */
@Entity
@Table(name = "petition_arrival")
@NamedQuery(
    name = Arrival.OF_SIGNATURES,
    query = "select a from Arrival a where a.signatureId in :signatures order by a.code")
@NamedQuery(name = Arrival.FORGET, query = "delete from Arrival a where a.signatureId = :signature")
@NamedQuery(name = Arrival.FORGET_CODE, query = "delete from Arrival a where a.code = :code")
public class Arrival {

  public static final String OF_SIGNATURES = "Arrival.ofSignatures";
  public static final String FORGET = "Arrival.forget";
  public static final String FORGET_CODE = "Arrival.forgetCode";

  @Id
  @Column(name = "signature_id")
  private long signatureId;

  @Column(name = "code", nullable = false, updatable = false, length = PersonalLink.LENGTH)
  private String code;

  protected Arrival() {}

  public Arrival(long signatureId, String code) {
    this.signatureId = signatureId;
    this.code = code;
  }

  public String code() {
    return code;
  }
}
