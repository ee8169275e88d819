package org.tadamun.endorsements.proof.entity;

/** What gives the campaign the right to name somebody in public. */
public enum PublicationBasis {
  /** The endorser agreed; the campaign has verified that and says so. */
  CONSENT,
  /** Done in public and reported by a source; shown as reported, not as verified by us. */
  PUBLIC_ACT
}
