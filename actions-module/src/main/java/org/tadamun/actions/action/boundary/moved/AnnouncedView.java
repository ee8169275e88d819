package org.tadamun.actions.action.boundary.moved;

import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.entity.moved.Announced;

/**
 * When and where an action that was moved had been announced first.
 *
 * @param localStart on the clock of that place
 * @param place null where it was nowhere, as something online is
 */
@Schema(name = "AnnouncedBefore")
public record AnnouncedView(
    Instant startsAt, LocalDateTime localStart, String timeZone, Where place) {

  /** The place; venue and address are null where they were hidden, or are now. */
  @Schema(name = "AnnouncedPlace")
  public record Where(String venue, String address, String locality, String country) {}

  /** Null of null: it was not moved. */
  public static AnnouncedView of(Announced announced) {
    return announced == null
        ? null
        : new AnnouncedView(
            announced.startsAt(),
            announced.localStart(),
            announced.zone().getId(),
            where(
                announced.venue(), announced.address(), announced.locality(), announced.country()));
  }

  /** As everybody may know it, when the present place is hidden. */
  public AnnouncedView townOnly() {
    return place == null
        ? this
        : new AnnouncedView(
            startsAt, localStart, timeZone, where(null, null, place.locality(), place.country()));
  }

  private static Where where(String venue, String address, String locality, String country) {
    boolean nowhere = venue == null && address == null && locality == null && country == null;
    return nowhere ? null : new Where(venue, address, locality, country);
  }
}
