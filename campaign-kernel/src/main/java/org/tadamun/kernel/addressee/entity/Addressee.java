package org.tadamun.kernel.addressee.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * An embassy, ministry, official or other body that a campaign addresses.
 *
 * <p>The host country is where it sits, the country is the one for which it speaks: Pakistan's
 * embassy in Berlin has host country DE and country PK.
 */
@Entity
@Table(name = "kernel_addressee")
public class Addressee extends DomainEntity {

  public static final int NAME_MAX = 200;
  public static final int EMAIL_MAX = 254;
  public static final int ADDRESS_MAX = 500;
  public static final int PHONE_MAX = 40;
  public static final int HOURS_MAX = 200;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 24)
  private AddresseeKind kind;

  @Column(name = "name", nullable = false, length = 5000)
  private LocalizedText name;

  @Column(name = "country", length = 2)
  private String country;

  @Column(name = "host_country", nullable = false, length = 2)
  private String hostCountry;

  @Column(name = "city", length = AddresseeDetails.CITY_MAX)
  private String city;

  @Column(name = "zone_id", nullable = false, length = 60)
  private String zone;

  @Column(name = "postal_address", length = ADDRESS_MAX)
  private String postalAddress;

  @Column(name = "email", length = EMAIL_MAX)
  private String email;

  @Column(name = "phone", length = PHONE_MAX)
  private String phone;

  @Column(name = "hours_text", length = HOURS_MAX)
  private String hours;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  /** Since when it is no longer addressed; null while it is addressed. */
  @Column(name = "ended_at")
  private Instant endedAt;

  protected Addressee() {}

  public Addressee(long campaignId, AddresseeDetails details, boolean sample, Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.sample = sample;
    write(details);
  }

  public void describe(AddresseeDetails details, Instant now) {
    write(details);
    touch(now);
  }

  /** Ends it, if the body closed or the official left; what was planned or sent there stays. */
  public void end(Instant now) {
    if (endedAt == null) {
      this.endedAt = now;
      touch(now);
    }
  }

  public void resume(Instant now) {
    if (endedAt != null) {
      this.endedAt = null;
      touch(now);
    }
  }

  private void write(AddresseeDetails details) {
    this.kind = details.kind();
    this.name = details.name();
    this.country = details.country();
    this.hostCountry = details.hostCountry();
    this.city = details.city();
    this.zone = details.zone();
    this.postalAddress = details.postalAddress();
    this.email = details.email();
    this.phone = details.phone();
    this.hours = details.hours();
  }

  public long campaignId() {
    return campaignId;
  }

  public boolean isSample() {
    return sample;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public AddresseeDetails details() {
    return new AddresseeDetails(
        kind, name, country, hostCountry, city, zone, postalAddress, email, phone, hours);
  }
}
