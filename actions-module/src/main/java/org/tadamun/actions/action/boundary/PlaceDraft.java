package org.tadamun.actions.action.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * A place as it is typed and answered; blank fields become null.
 *
 * @param latitude degrees north, WGS 84; both coordinates or none
 * @param addressFrom when the hidden way there becomes public; null if it never does by itself
 * @param contact public: whom to ask while it is hidden, or null
 */
public record PlaceDraft(
    String venue,
    String address,
    String locality,
    String country,
    boolean addressHidden,
    BigDecimal latitude,
    BigDecimal longitude,
    @Schema(
            description =
                "From then on everybody is shown what is hidden: venue, address, coordinates and"
                    + " the link. Null for never by itself.")
        Instant addressFrom,
    @Schema(description = "Public: whom to ask for the place while it is hidden.") String contact) {

  public static final PlaceDraft NOWHERE =
      new PlaceDraft(null, null, null, null, false, null, null, null, null);

  /** No place, and the link is hidden. */
  static final PlaceDraft HIDDEN =
      new PlaceDraft(null, null, null, null, true, null, null, null, null);

  public PlaceDraft {
    venue = orNull(venue);
    address = orNull(address);
    locality = orNull(locality);
    country = orNull(country);
    contact = orNull(contact);
    addressFrom = addressFrom == null ? null : addressFrom.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Here and not in ActionDraft, whose constant NOTHING could else not be initialised. */
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
        place.longitude(),
        place.addressFrom(),
        place.contact());
  }

  /** Country and town; the way there only where it is not hidden. Null without a place. */
  PlaceDraft forThePublic(Instant now) {
    return masked() == null || isHiddenAt(now) ? masked() : this;
  }

  /** What everybody reads while it is hidden, even if it is not any more. */
  PlaceDraft masked() {
    if (nowhere() && addressFrom == null && contact == null) {
      return null;
    }
    return addressHidden
        ? new PlaceDraft(null, null, locality, country, true, null, null, addressFrom, contact)
        : this;
  }

  /** Decided at each answer; no timer opens it, as with an embargo (docs/adr/054). */
  public boolean isHiddenAt(Instant now) {
    Place alone = new Place(null, null, null, null, addressHidden).opening(addressFrom, null);
    return alone.isHiddenAt(now);
  }

  /** Whether venue, address or coordinates are there. */
  public boolean tellsWay() {
    return venue != null || address != null || latitude != null;
  }

  /** Whether it has more than country and town. */
  boolean tellsMore() {
    return tellsWay() || contact != null || addressFrom != null;
  }

  /** Whether it has no place at all, as online actions. */
  public boolean nowhere() {
    return country == null && locality == null && venue == null && address == null;
  }

  /**
   * Adds the mistakes of the place.
   *
   * @param needed whether the kind of action needs a country and a town
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
        .block("place.address", address, Place.ADDRESS_MAX)
        .line("place.contact", contact, Place.CONTACT_MAX)
        .moment("place.addressFrom", addressFrom);
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
        .at(rounded(latitude), rounded(longitude), link)
        .opening(addressFrom, contact);
  }

  private static BigDecimal rounded(BigDecimal degrees) {
    return degrees == null ? null : degrees.setScale(Place.POINT_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
