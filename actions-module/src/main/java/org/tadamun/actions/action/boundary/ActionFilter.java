package org.tadamun.actions.action.boundary;

import java.time.LocalDate;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.text.boundary.Worded;

/**
 * Which actions a list shows. A null part does not filter.
 *
 * @param from first local day
 * @param to last local day
 * @param text any part of title, town or venue
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

  /** Returns the filter without its state. */
  ActionFilter ofAnyState() {
    return new ActionFilter(null, scope, kind, country, from, to, text, dayOfAction);
  }

  /** Groups of actions by what staff have to do next. */
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
    /**
     * Upcoming or postponed, and not confirmed since the campaign ended; empty while it goes on.
     */
    AFTER_OUTCOME
  }

  /** What a list is sorted by; rows with equal values by age. */
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
     * Returns the JPQL expression to sort by.
     *
     * @param countries the country codes in the order of their names; null sorts by the codes
     *     themselves
     */
    public String path(String countries) {
      return this == COUNTRY ? ListQuery.named(path, countries) : path;
    }
  }
}
