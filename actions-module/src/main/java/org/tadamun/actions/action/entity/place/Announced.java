package org.tadamun.actions.action.entity.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * The time and place that were announced first, as on a poster that somebody has saved. Venue and
 * address are stored only as hashes of their folded text, to recognise them: removing an address
 * from an action removes it for good. Those of a place that was hidden are not stored at all.
 */
@Embeddable
public class Announced {

  @Column(name = "announced_start")
  private LocalDateTime localStart;

  @Column(name = "announced_zone", length = Schedule.ZONE_MAX)
  private String zone;

  @Column(name = "announced_country", length = 2)
  private String country;

  @Column(name = "announced_locality", length = Place.LOCALITY_MAX)
  private String locality;

  @Column(name = "announced_venue_hash", length = Sha256.LENGTH)
  private String venueHash;

  @Column(name = "announced_address_hash", length = Sha256.LENGTH)
  private String addressHash;

  protected Announced() {}

  /**
   * Returns the known announcement, or the present one if there is none. If the known one has no
   * venue or address, those of its town are added once they are public.
   *
   * @param known what was announced before, or null
   * @param now decides whether the place is hidden
   */
  public static Announced first(Announced known, Place place, Schedule schedule, Instant now) {
    if (known != null && (known.isWayTold() || !known.isInTownOf(place))) {
      return known;
    }
    boolean hidden = place.isHiddenAt(now);
    Announced announced = new Announced();
    announced.localStart = known == null ? schedule.localStart() : known.localStart;
    announced.zone = known == null ? schedule.zone().getId() : known.zone;
    announced.country = place.country();
    announced.locality = place.locality();
    announced.venueHash = hidden ? null : hash(place.venue());
    announced.addressHash = hidden ? null : hash(place.address());
    return announced;
  }

  /**
   * Whether somebody who knows only this would come too early, too late or to another place. Also
   * true if the way was announced and the present place is hidden, whether or not it is the same:
   * else the answer would tell where it is.
   */
  public boolean misleads(Place place, Schedule schedule, Instant now) {
    return misleads(place, schedule, place.isHiddenAt(now));
  }

  private boolean misleads(Place place, Schedule schedule, boolean hidden) {
    return !localStart.equals(schedule.localStart())
        || !startsAt().equals(schedule.startsAt())
        || !isInTownOf(place)
        || (hidden ? isWayTold() : isElsewhere(place));
  }

  /** Whether it must stay stored: also without one part, or while the place may be hidden again. */
  public boolean isNeeded(Place place, Schedule schedule) {
    return misleads(place, schedule, place.isAddressHidden())
        || (venueHash != null && place.venue() == null)
        || (addressHash != null && place.address() == null);
  }

  /**
   * Whether another venue or address was announced. Removing only one of the two misleads nobody
   * while the other is the same.
   */
  public boolean isElsewhere(Place place) {
    return isOther(venueHash, place.venue())
        || isOther(addressHash, place.address())
        || (isWayTold() && !isSame(venueHash, place.venue()))
            && !isSame(addressHash, place.address());
  }

  /** Whether any venue or address was announced. */
  public boolean isWayTold() {
    return venueHash != null || addressHash != null;
  }

  private boolean isInTownOf(Place place) {
    return Objects.equals(country, place.country())
        && Folded.of(locality).equals(Folded.of(place.locality()));
  }

  private static boolean isOther(String told, String present) {
    return told != null && present != null && !isSame(told, present);
  }

  private static boolean isSame(String told, String present) {
    return told != null && told.equals(hash(present));
  }

  private static String hash(String text) {
    return text == null ? null : Sha256.hex(Folded.of(text).getBytes(StandardCharsets.UTF_8));
  }

  public LocalDateTime localStart() {
    return localStart;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Instant startsAt() {
    return LocalTimes.first(localStart, zone());
  }

  public String country() {
    return country;
  }

  public String locality() {
    return locality;
  }
}
