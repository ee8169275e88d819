package org.tadamun.endorsements.parliament.entity;

/** What part somebody has in a parliamentary act. */
public enum SponsorRole {
  LEAD,
  CO_SPONSOR,
  SIGNATORY
}
