package org.tadamun.actions.action.entity.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where an action is.
 *
 * <p>Country and town are always public. While the way there (venue, address, coordinates, link) is
 * hidden, only staff see it, until a moment comes that opens it.
 */
@Embeddable
public class Place {

  public static final int LOCALITY_MAX = 100;
  public static final int VENUE_MAX = 150;
  public static final int ADDRESS_MAX = 300;
  public static final int LINK_MAX = 300;
  public static final int CONTACT_MAX = 150;
  public static final int POINT_DECIMALS = 5;

  @Column(name = "country", length = 2)
  private String country;

  @Column(name = "locality", length = LOCALITY_MAX)
  private String locality;

  @Column(name = "venue", length = VENUE_MAX)
  private String venue;

  @Column(name = "address", length = ADDRESS_MAX)
  private String address;

  @Column(name = "address_hidden", nullable = false)
  private boolean addressHidden;

  @Column(name = "address_from")
  private Instant addressFrom;

  @Column(name = "contact", length = CONTACT_MAX)
  private String contact;

  @Column(name = "latitude", precision = 8, scale = POINT_DECIMALS)
  private BigDecimal latitude;

  @Column(name = "longitude", precision = 8, scale = POINT_DECIMALS)
  private BigDecimal longitude;

  @Column(name = "link", length = LINK_MAX)
  private String link;

  protected Place() {}

  public Place(
      String country, String locality, String venue, String address, boolean addressHidden) {
    this.country = country;
    this.locality = locality;
    this.venue = venue;
    this.address = address;
    this.addressHidden = addressHidden;
  }

  /** Returns the place with a point (WGS 84, degrees; both or none) and a web address. */
  public Place at(BigDecimal north, BigDecimal east, String webAddress) {
    Place place = new Place(country, locality, venue, address, addressHidden);
    place.latitude = north;
    place.longitude = east;
    place.link = webAddress;
    return place;
  }

  /**
   * Returns the place with the moment from which everybody may see it.
   *
   * @param from null if it never opens by itself
   * @param whom to ask while it is hidden, or null
   */
  public Place opening(Instant from, String whom) {
    Place place = at(latitude, longitude, link);
    place.addressFrom = from;
    place.contact = whom;
    return place;
  }

  /** Returns the place without its opening moment; one that has opened already stays open. */
  public Place keptBack(Instant now) {
    return isHiddenAt(now) ? opening(null, contact) : this;
  }

  /** Returns country and town alone. */
  public Place townOnly() {
    return new Place(country, locality, null, null, addressHidden);
  }

  public String country() {
    return country;
  }

  public String locality() {
    return locality;
  }

  public String venue() {
    return venue;
  }

  public String address() {
    return address;
  }

  public boolean isAddressHidden() {
    return addressHidden;
  }

  public boolean isHiddenAt(Instant now) {
    return addressHidden && (addressFrom == null || addressFrom.isAfter(now));
  }

  public Instant addressFrom() {
    return addressFrom;
  }

  public String contact() {
    return contact;
  }

  public BigDecimal latitude() {
    return latitude;
  }

  public BigDecimal longitude() {
    return longitude;
  }

  public String link() {
    return link;
  }
}
