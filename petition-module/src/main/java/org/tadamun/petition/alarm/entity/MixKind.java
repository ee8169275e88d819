package org.tadamun.petition.alarm.entity;

/** How the mail domains of a country's signers are spread. */
public enum MixKind {
  /** Too few to tell, or nothing special. */
  USUAL,
  /**
   * Nearly all at one domain that is rare elsewhere in the petition, or at domains that occur
   * nowhere else in it.
   */
  ONE,
  /**
   * Many domains, none with half of the signatures; at least half at domains that others use, too.
   */
  MANY
}
