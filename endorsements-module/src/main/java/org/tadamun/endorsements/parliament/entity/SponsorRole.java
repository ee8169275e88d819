package org.tadamun.endorsements.parliament.entity;

/** The part of a sponsor in a parliamentary act. */
public enum SponsorRole {
  LEAD,
  CO_SPONSOR,
  SIGNATORY
}
