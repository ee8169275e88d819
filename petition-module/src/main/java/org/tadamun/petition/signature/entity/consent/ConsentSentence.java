package org.tadamun.petition.signature.entity.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A sentence that the API gave to a partner whose own form asks for consents. The partner may show
 * it after the organisation has changed its name, so it stays known (docs/adr/278).
 */
@Entity
@Table(name = "petition_consent_sentence")
public class ConsentSentence {

  @Id
  @Column(name = "id", length = 120)
  private String id;

  @Column(name = "organisation", nullable = false, updatable = false, length = 80)
  private String organisation;

  @Column(name = "country", updatable = false, length = 2)
  private String country;

  @Column(name = "language", nullable = false, updatable = false, length = 35)
  private String language;

  @Column(name = "text_told", nullable = false, updatable = false, length = Consent.TEXT_MAX)
  private String text;

  @Column(name = "told_at", nullable = false, updatable = false)
  private Instant toldAt;

  protected ConsentSentence() {}

  /**
   * A sentence with its id.
   *
   * @param id as {@link #id(String, String, String)} makes it
   * @param country whose authorities it names; null for every other purpose
   */
  public ConsentSentence(
      String id, String organisation, String country, String language, String text, Instant now) {
    this.id = id;
    this.organisation = organisation;
    this.country = country;
    this.language = language;
    this.text = text;
    this.toldAt = now;
  }

  /**
   * The key of a sentence. The text version alone is not enough: another purpose may have the same.
   */
  public static String id(String textVersion, String purpose, String organisation) {
    return textVersion + " " + purpose + " " + organisation;
  }

  public String country() {
    return country;
  }

  /** BCP 47. */
  public String language() {
    return language;
  }

  public String text() {
    return text;
  }
}
