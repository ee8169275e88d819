package org.tadamun.endorsements.proof.entity;

/** What gives the campaign the right to name somebody in public. */
public enum PublicationBasis {
  /** The endorser agreed; the campaign has verified it and says so. */
  CONSENT,
  /** It was done in public and a source reports it; shown as reported, not as verified by us. */
  PUBLIC_ACT
}
