package org.tadamun.kernel.staff.entity;

/**
 * How far somebody reaches over a colleague, the least first: in single countries of his campaigns,
 * in those campaigns as a whole, or in the whole installation.
 */
public enum ShutOutLevel {
  COUNTRY,
  CAMPAIGN,
  INSTALLATION;

  /** Whether what was done from there may be undone from here. */
  public boolean reaches(ShutOutLevel done) {
    return compareTo(done) >= 0;
  }
}
