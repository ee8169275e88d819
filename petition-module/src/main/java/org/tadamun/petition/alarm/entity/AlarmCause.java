package org.tadamun.petition.alarm.entity;

/** The bound that was exceeded. */
public enum AlarmCause {
  /**
   * More in a day than the least number that ever raises an alarm; both other bounds of a day were
   * lower.
   */
  LEAST,
  /** More in a day than a multiple of the country's best past day. */
  PAST,
  /** More in a day than a share of the inhabitants. */
  POPULATION,
  /** More in all than a share of the inhabitants. */
  SHARE,
  /** None: staff wanted the country held. */
  BY_HAND;

  /** Whether the spread of the mail domains changed this bound. */
  public boolean isByDomains() {
    return this == PAST || this == POPULATION;
  }
}
