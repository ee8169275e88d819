package org.tadamun.kernel.addressee.entity;

import java.util.Objects;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What is known of an addressee.
 *
 * @param country whom it speaks for, ISO 3166-1 alpha-2; null where that is not known, never blank
 * @param hostCountry where it sits
 * @param zone IANA time zone of its city
 */
public record AddresseeDetails(
    AddresseeKind kind,
    LocalizedText name,
    String country,
    String hostCountry,
    String city,
    String zone,
    String postalAddress,
    String email,
    String phone,
    String hours) {

  public static final int CITY_MAX = 100;

  public AddresseeDetails {
    country = country == null || country.isBlank() ? null : country;
  }

  /** Whether it says what cannot be: a mission speaks for another country than its host. */
  public boolean isOfItsHost() {
    return kind != null && kind.isMission() && country != null && country.equals(hostCountry);
  }

  /**
   * Whom it speaks for as far as that can be relied on, for whatever must not go there by mistake:
   * null where it is not known, or cannot be what is written.
   */
  public String speaksFor() {
    return isOfItsHost() || Countries.UNKNOWN.equals(country) ? null : country;
  }

  /** Whether it has the zone, and that in the country, of the other. */
  public boolean hasClockOf(AddresseeDetails other) {
    return Objects.equals(zone, other.zone) && Objects.equals(hostCountry, other.hostCountry);
  }

  public AddresseeDetails withoutContact() {
    return new AddresseeDetails(
        kind, name, country, hostCountry, city, zone, null, null, null, hours);
  }
}
