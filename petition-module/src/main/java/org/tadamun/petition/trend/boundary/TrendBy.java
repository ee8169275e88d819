package org.tadamun.petition.trend.boundary;

/** What signatures are grouped by. */
public enum TrendBy {
  DOMAIN,
  RANGE
}
