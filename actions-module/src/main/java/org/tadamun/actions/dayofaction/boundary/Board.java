package org.tadamun.actions.dayofaction.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.HeadCount;

/**
 * The places of a day of action, and how it stands in each.
 *
 * @param dayOfAction slug
 * @param places from east to west, as the day goes round the earth
 */
public record Board(String dayOfAction, LocalDate date, List<Place> places) {

  /**
   * One place; there may be several of one town.
   *
   * @param action public id
   * @param localStart on the clock of the place: an action of a day of action may be on another day
   * @param timeZone of that clock
   * @param visibility those for staff only are on no board of the public
   * @param headCount null while nobody has counted
   */
  public record Place(
      String locality,
      String country,
      LocalDateTime localStart,
      String timeZone,
      ActionState state,
      ActionVisibility visibility,
      String action,
      HeadCount headCount) {}
}
