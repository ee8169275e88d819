package org.tadamun.actions.action.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tadamun.actions.action.entity.Place;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * A place as it is typed and answered; what is blank is absent.
 *
 * @param latitude degrees north, WGS 84; both coordinates or none
 */
public record PlaceDraft(
    String venue,
    String address,
    String locality,
    String country,
    boolean addressHidden,
    BigDecimal latitude,
    BigDecimal longitude) {

  public static final PlaceDraft NOWHERE =
      new PlaceDraft(null, null, null, null, false, null, null);

  /** Nowhere, and how to join is told to nobody. */
  static final PlaceDraft HIDDEN = new PlaceDraft(null, null, null, null, true, null, null);

  public PlaceDraft {
    venue = orNull(venue);
    address = orNull(address);
    locality = orNull(locality);
    country = orNull(country);
  }

  /** Not at the draft of the whole, whose empty one could not be made before that of a place. */
  static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static PlaceDraft of(Place place) {
    return new PlaceDraft(
        place.venue(),
        place.address(),
        place.locality(),
        place.country(),
        place.isAddressHidden(),
        place.latitude(),
        place.longitude());
  }

  /** Country and town; how to get there only where that is not hidden. Null for nowhere. */
  PlaceDraft forThePublic() {
    PlaceDraft shown =
        addressHidden ? new PlaceDraft(null, null, locality, country, true, null, null) : this;
    return nowhere() ? null : shown;
  }

  /** As something online is. */
  public boolean nowhere() {
    return country == null && locality == null && venue == null && address == null;
  }

  /**
   * @param needed whether what takes place there cannot be without one
   */
  public void check(boolean needed, Countries countries, Violations violations) {
    if (needed) {
      violations.required("place.country", country);
      violations.required("place.locality", locality);
    }
    if (country != null && !countries.exists(country)) {
      violations.add("place.country", "kernel.error.country");
    }
    violations
        .line("place.locality", locality, Place.LOCALITY_MAX)
        .line("place.venue", venue, Place.VENUE_MAX)
        .block("place.address", address, Place.ADDRESS_MAX);
    checkDegrees(violations, "place.latitude", latitude, 90);
    checkDegrees(violations, "place.longitude", longitude, 180);
    if ((latitude == null) != (longitude == null)) {
      violations.add(
          latitude == null ? "place.latitude" : "place.longitude", "kernel.error.required");
    }
  }

  private static void checkDegrees(
      Violations violations, String field, BigDecimal degrees, int most) {
    if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      violations.add(field, "kernel.error.range", -most, most);
    }
  }

  public Place toPlace(String link) {
    return new Place(country, locality, venue, address, addressHidden)
        .at(rounded(latitude), rounded(longitude), link);
  }

  private static BigDecimal rounded(BigDecimal degrees) {
    return degrees == null ? null : degrees.setScale(Place.POINT_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
