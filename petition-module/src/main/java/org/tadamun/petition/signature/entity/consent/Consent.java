package org.tadamun.petition.signature.entity.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** What a signer answered to one question of one organisation, with the words that he was shown. */
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

  /** Null where nobody has told it. */
  @Column(name = "text_language", updatable = false, length = 35)
  private String textLanguage;

  @Column(name = "given_at", nullable = false, updatable = false)
  private Instant givenAt;

  protected Consent() {}

  /** In words of whoever brings it, whose language nobody has told. */
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
   * @param country to whose authorities the name may go; null for every other purpose
   * @param textLanguage of the words that were shown, or stand for them; BCP 47
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

  /** The no to the same question, in the same words, in the place of this yes. */
  public Consent takenBack(Instant now) {
    return new Consent(
        signatureId, organisation, purpose, country, false, textShown, textLanguage, now);
  }

  /** The same answer, in the same words and of the same moment, of another signature. */
  public Consent under(long signature) {
    return new Consent(
        signature, organisation, purpose, country, granted, textShown, textLanguage, givenAt);
  }

  public String country() {
    return country;
  }

  /** Whether it is about what the same organisation asked for, of the same country. */
  public boolean isAbout(String askedBy, String forWhat, String ofWhere) {
    return isOf(askedBy, forWhat) && Objects.equals(country, ofWhere);
  }

  /** Whether this organisation asked for this, of whatever country. */
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
