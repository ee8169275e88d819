package org.tadamun.petition.alarm.entity;

/** How the mail domains of a country's signers are spread. */
public enum MixKind {
  /** Too few to tell, or nothing special. */
  USUAL,
  /** Nearly all at one domain that is rare elsewhere in the petition, or at such as are nowhere. */
  ONE,
  /** Many domains, none of them the half; at least half at such as others have too. */
  MANY
}
