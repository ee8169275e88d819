package org.tadamun.kernel.staff.entity;

/**
 * How far a person reaches over a colleague, the least first. That is in single countries of the
 * colleague's campaigns, in those campaigns as a whole, or in the whole installation.
 */
public enum ShutOutLevel {
  COUNTRY,
  CAMPAIGN,
  INSTALLATION;

  /** Whether a shut-out from that level may be undone from this one. */
  public boolean reaches(ShutOutLevel done) {
    return compareTo(done) >= 0;
  }
}
