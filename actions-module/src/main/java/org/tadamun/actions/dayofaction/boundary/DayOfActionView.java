package org.tadamun.actions.dayofaction.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.actions.action.entity.DayOfAction;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A day of action as shown by pages and the API.
 *
 * @param id the public id
 */
public record DayOfActionView(
    String id,
    long campaignId,
    String slug,
    LocalizedText title,
    LocalizedText call,
    LocalDate date,
    boolean sample,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static DayOfActionView of(DayOfAction day) {
    return new DayOfActionView(
        day.publicId(),
        day.campaignId(),
        day.slug(),
        day.title(),
        day.call(),
        day.date(),
        day.isSample(),
        day.createdAt(),
        day.modifiedAt(),
        day.version());
  }

  public DayOfActionDraft draft() {
    return new DayOfActionDraft(title, call, date);
  }
}
