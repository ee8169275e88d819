package org.tadamun.kernel.addressee.entity;

import java.util.Objects;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The content of an addressee.
 *
 * @param country for which it speaks, ISO 3166-1 alpha-2; null if not known, never blank
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

  /** Whether it contradicts itself: a mission never speaks for its host country. */
  public boolean isOfItsHost() {
    return kind != null && kind.isMission() && country != null && country.equals(hostCountry);
  }

  /**
   * The country for which it speaks, if that is reliable; for decisions in which a mistake does
   * harm. Null if it is not known or cannot be true.
   */
  public String speaksFor() {
    return isOfItsHost() || Countries.UNKNOWN.equals(country) ? null : country;
  }

  /** Whether zone and host country are equal to those of the other one. */
  public boolean hasClockOf(AddresseeDetails other) {
    return Objects.equals(zone, other.zone) && Objects.equals(hostCountry, other.hostCountry);
  }

  public AddresseeDetails withoutContact() {
    return new AddresseeDetails(
        kind, name, country, hostCountry, city, zone, null, null, null, hours);
  }
}
