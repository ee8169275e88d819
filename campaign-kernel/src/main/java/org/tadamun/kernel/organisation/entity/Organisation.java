package org.tadamun.kernel.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A coalition partner that owns or joins campaigns and asks supporters for consent. */
@Entity
@Table(name = "kernel_organisation")
public class Organisation extends DomainEntity {

  public static final int SLUG_MAX = 80;
  public static final int NAME_MAX = 150;
  public static final int ACRONYM_MAX = 30;

  @Column(name = "slug", nullable = false, updatable = false, length = SLUG_MAX)
  private String slug;

  @Column(name = "name", nullable = false, length = 4000)
  private LocalizedText name;

  @Column(name = "acronym", length = ACRONYM_MAX)
  private String acronym;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 24)
  private OrganisationKind kind;

  @Column(name = "country", length = 2)
  private String country;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  /** When it first had to leave a campaign; null if it never had to. */
  @Column(name = "put_out_at")
  private Instant putOutAt;

  protected Organisation() {}

  public Organisation(
      String slug, LocalizedText name, OrganisationKind kind, boolean sample, Instant now) {
    super(now);
    this.slug = slug;
    this.name = name;
    this.kind = kind;
    this.sample = sample;
  }

  public void describe(
      LocalizedText newName,
      String newAcronym,
      OrganisationKind newKind,
      String newCountry,
      Instant now) {
    this.name = newName;
    this.acronym = newAcronym;
    this.kind = newKind;
    this.country = newCountry;
    touch(now);
  }

  /** Notes that it had to leave a campaign. */
  public void putOut(Instant now) {
    if (putOutAt == null) {
      this.putOutAt = now;
      touch(now);
    }
  }

  public String slug() {
    return slug;
  }

  public LocalizedText name() {
    return name;
  }

  public String acronym() {
    return blankAsNull(acronym);
  }

  public OrganisationKind kind() {
    return kind;
  }

  public String country() {
    return blankAsNull(country);
  }

  /** Some old rows hold blank text, since forms once stored empty fields as they came. */
  private static String blankAsNull(String kept) {
    return kept == null || kept.isBlank() ? null : kept;
  }

  public boolean isSample() {
    return sample;
  }
}
