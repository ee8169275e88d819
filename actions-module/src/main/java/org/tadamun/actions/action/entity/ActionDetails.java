package org.tadamun.actions.action.entity;

import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The details of an action, without its state.
 *
 * @param addresseeId the addressee before whom it is held, or null
 */
public record ActionDetails(
    ActionKind kind,
    LocalizedText title,
    LocalizedText description,
    ActionVisibility visibility,
    Place place,
    Schedule schedule,
    Long addresseeId) {

  public ActionDetails at(Schedule other) {
    return new ActionDetails(kind, title, description, visibility, place, other, addresseeId);
  }
}
