package org.tadamun.endorsements.endorsement.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The form in which somebody endorses. */
@Worded("endorsements.kind")
public enum EndorsementKind {
  LETTER,
  STATEMENT,
  QUOTE,
  SIGN_ON,
  RESOLUTION,
  PARLIAMENT_RAISED,
  MOTION_SPONSOR,
  SOCIAL_POST,
  VIDEO,
  MEETING;

  /** Whether only public proof counts: what is said in a parliament is on its record. */
  public boolean needsOpenProof() {
    return this == PARLIAMENT_RAISED || this == MOTION_SPONSOR;
  }
}
