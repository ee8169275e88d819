package org.tadamun.actions.action.boundary;

import java.time.LocalDate;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.text.boundary.Worded;

/**
 * Which actions a list shows; what is null does not narrow.
 *
 * @param from first local day
 * @param to last local day
 * @param text anything in title, town or venue
 * @param dayOfAction slug
 */
public record ActionFilter(
    ActionState state,
    Scope scope,
    ActionKind kind,
    String country,
    LocalDate from,
    LocalDate to,
    String text,
    String dayOfAction) {

  public static final ActionFilter ALL =
      new ActionFilter(null, null, null, null, null, null, null, null);

  /** The same in whatever state. */
  ActionFilter ofAnyState() {
    return new ActionFilter(null, scope, kind, country, from, to, text, dayOfAction);
  }

  /** What has to be done next. */
  @Worded("actions.list.scope")
  public enum Scope {
    /** Approved and not over. */
    UPCOMING,
    /** Postponed, or cancelled and not over. */
    CALLED_OFF,
    /** Approved and over, without a report. */
    REPORT_DUE,
    /** Submitted or in draft. */
    TO_DECIDE,
    /** Still on, and nobody has said so since the campaign ended; none while it has not. */
    AFTER_OUTCOME
  }

  /** By what a list is sorted; equal ones by age. */
  public enum Order {
    START("a.schedule.startsAt"),
    STATE("a.state"),
    KIND("a.kind"),
    COUNTRY("a.place.country"),
    LOCALITY("a.place.locality"),
    HEAD_COUNT("a.headCount"),
    MODIFIED("a.modifiedAt");

    private final String path;

    Order(String path) {
      this.path = path;
    }

    /**
     * @param countries their codes in the order in which a list has them; null for that of the
     *     codes
     */
    public String path(String countries) {
      return this == COUNTRY ? ListQuery.named(path, countries) : path;
    }
  }
}
