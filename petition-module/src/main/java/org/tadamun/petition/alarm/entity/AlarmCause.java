package org.tadamun.petition.alarm.entity;

/** What was more than can be expected. */
public enum AlarmCause {
  /** Of a place of which little is known: more than the least number that is ever looked at. */
  LEAST,
  /** Many times the most that the country had in a day. */
  PAST,
  /** More in a day than so many of its inhabitants. */
  POPULATION,
  /** More in all than a share of its inhabitants. */
  SHARE,
  /** Nothing yet: somebody wanted it held. */
  BY_HAND;

  /** Whether the spread of the mail domains had a part in what could be expected. */
  public boolean isByDomains() {
    return this == PAST || this == POPULATION;
  }
}
