package org.tadamun.petition.trend.boundary;

/** By what is counted. */
public enum TrendBy {
  DOMAIN,
  RANGE
}
