package org.tadamun.actions.action.boundary.since;

import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.entity.place.Announced;
import org.tadamun.actions.action.entity.place.Place;

/**
 * When and where a moved action had been announced first, as far as everybody may know it.
 *
 * @param localStart on the clock of that place
 * @param place null for one without a place, such as an online action
 */
@Schema(name = "AnnouncedBefore")
public record AnnouncedView(
    Instant startsAt, LocalDateTime localStart, String timeZone, Where place) {

  /**
   * The first place, without the way there: an old address is shown to nobody.
   *
   * @param elsewhere whether another venue or address was announced; while the present place is
   *     hidden, whether any was
   * @param hidden whether the present place is hidden; then nobody is told whether it is another
   *     one
   */
  @Schema(name = "AnnouncedPlace")
  public record Where(
      String locality,
      String country,
      @Schema(
              description =
                  "Whether another venue or address had been told; while hidden is true, whether"
                      + " any had been, which may be the present one.")
          boolean elsewhere,
      @Schema(description = "Whether the present place is hidden.") boolean hidden) {}

  /**
   * Returns the view; null where nothing was moved.
   *
   * @param present the present place
   * @param now decides whether that is hidden
   */
  public static AnnouncedView of(Announced announced, Place present, Instant now) {
    return announced == null
        ? null
        : new AnnouncedView(
            announced.startsAt(),
            announced.localStart(),
            announced.zone().getId(),
            where(announced, present, present.isHiddenAt(now)));
  }

  private static Where where(Announced before, Place present, boolean hidden) {
    boolean elsewhere = hidden ? before.isWayTold() : before.isElsewhere(present);
    boolean nowhere = before.locality() == null && before.country() == null && !elsewhere;
    return nowhere ? null : new Where(before.locality(), before.country(), elsewhere, hidden);
  }
}
