package org.tadamun.petition.signature.entity.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A signer's answer to one question of one organisation, with the words that were shown. */
@Entity
@Table(name = "petition_consent")
public class Consent {

  public static final int PURPOSE_MAX = 20;
  public static final int TEXT_MAX = 600;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_signature_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "signature_id", nullable = false, updatable = false)
  private long signatureId;

  @Column(name = "organisation", nullable = false, updatable = false, length = 80)
  private String organisation;

  @Column(name = "purpose", nullable = false, updatable = false, length = PURPOSE_MAX)
  private String purpose;

  @Column(name = "country", updatable = false, length = 2)
  private String country;

  @Column(name = "granted", nullable = false, updatable = false)
  private boolean granted;

  @Column(name = "text_shown", nullable = false, updatable = false, length = TEXT_MAX)
  private String textShown;

  /** BCP 47; null where it is not known. */
  @Column(name = "text_language", updatable = false, length = 35)
  private String textLanguage;

  @Column(name = "given_at", nullable = false, updatable = false)
  private Instant givenAt;

  protected Consent() {}

  /** An answer to words of an import, in a language that is not known. */
  public Consent(
      long signatureId,
      String organisation,
      String purpose,
      String country,
      boolean granted,
      String textShown,
      Instant now) {
    this(signatureId, organisation, purpose, country, granted, textShown, null, now);
  }

  /**
   * @param country whose authorities may get the name; null for every other purpose
   * @param textLanguage language of the words shown, BCP 47
   */
  public Consent(
      long signatureId,
      String organisation,
      String purpose,
      String country,
      boolean granted,
      String textShown,
      String textLanguage,
      Instant now) {
    this.signatureId = signatureId;
    this.organisation = organisation;
    this.purpose = purpose;
    this.country = country;
    this.granted = granted;
    this.textShown = textShown;
    this.textLanguage = textLanguage;
    this.givenAt = now;
  }

  /** The refusal that replaces this consent, to the same question in the same words. */
  public Consent takenBack(Instant now) {
    return new Consent(
        signatureId, organisation, purpose, country, false, textShown, textLanguage, now);
  }

  /** A copy of this answer, of the same moment, for another signature. */
  public Consent under(long signature) {
    return new Consent(
        signature, organisation, purpose, country, granted, textShown, textLanguage, givenAt);
  }

  public String country() {
    return country;
  }

  /** Whether it answers this question of this organisation about this country. */
  public boolean isAbout(String askedBy, String forWhat, String ofWhere) {
    return isOf(askedBy, forWhat) && Objects.equals(country, ofWhere);
  }

  /** Whether it answers this question of this organisation, about any country. */
  public boolean isOf(String askedBy, String forWhat) {
    return organisation.equals(askedBy) && purpose.equals(forWhat);
  }

  public long signatureId() {
    return signatureId;
  }

  public boolean isGranted() {
    return granted;
  }

  public String organisation() {
    return organisation;
  }

  public String purpose() {
    return purpose;
  }

  public String textShown() {
    return textShown;
  }

  public String textLanguage() {
    return textLanguage;
  }

  public Instant givenAt() {
    return givenAt;
  }
}
