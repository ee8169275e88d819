package org.tadamun.petition.intake.entity;

/** What a column of a partner's file can be. */
public enum ImportField {
  EMAIL,
  /** Both names in one column. */
  NAME,
  GIVEN_NAME,
  FAMILY_NAME,
  COUNTRY,
  LOCALITY,
  ORGANISATION,
  SIGNED_ON,
  LANGUAGE,
  VISIBILITY,
  /** Whether news may be sent. */
  NEWS,
  /** Whether the name may go to authorities of the target country. */
  TARGET
}
