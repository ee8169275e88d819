package org.tadamun.actions.dayofaction.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.HeadCount;

/**
 * The places of a day of action, and the state in each.
 *
 * @param dayOfAction slug
 * @param places the earliest beginning first, so mostly from east to west
 */
public record Board(String dayOfAction, LocalDate date, List<Place> places) {

  /**
   * One action; a town may have several.
   *
   * @param action public id
   * @param localStart on the clock of the place; may be on another day than the day of action
   * @param timeZone of that clock
   * @param visibility unlisted ones are only on the board for staff
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
