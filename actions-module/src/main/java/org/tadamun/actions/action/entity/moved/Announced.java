package org.tadamun.actions.action.entity.moved;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.tadamun.actions.action.entity.Place;
import org.tadamun.actions.action.entity.Schedule;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * When and where people were called to, as it stands on the poster that somebody has saved. Of a
 * place that was hidden then, only country and town: nobody was told more.
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

  @Column(name = "announced_venue", length = Place.VENUE_MAX)
  private String venue;

  @Column(name = "announced_address", length = Place.ADDRESS_MAX)
  private String address;

  protected Announced() {}

  public static Announced of(Place place, Schedule schedule) {
    Announced announced = new Announced();
    announced.localStart = schedule.localStart();
    announced.zone = schedule.zone().getId();
    announced.country = place.country();
    announced.locality = place.locality();
    announced.venue = place.isAddressHidden() ? null : place.venue();
    announced.address = place.isAddressHidden() ? null : place.address();
    return announced;
  }

  /**
   * Whether somebody who knows only this would come too early, too late or to another place. What
   * was not told leads nobody astray.
   */
  public boolean misleads(Place place, Schedule schedule) {
    return !localStart.equals(schedule.localStart())
        || !startsAt().equals(schedule.startsAt())
        || !Objects.equals(country, place.country())
        || !Objects.equals(locality, place.locality())
        || isOther(venue, place.venue())
        || isOther(address, place.address());
  }

  private static boolean isOther(String told, String present) {
    return told != null && !told.equals(present);
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

  public String venue() {
    return venue;
  }

  public String address() {
    return address;
  }
}
