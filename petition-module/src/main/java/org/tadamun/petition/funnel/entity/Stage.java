package org.tadamun.petition.funnel.entity;

/**
 * What happens on the way of a signature, in this order. What nobody books is not known, and shown
 * as that, never as nought; whoever learns of it books it and says so here.
 */
public enum Stage {
  /** The petition's page was sent to somebody; nothing is known of him, not even his country. */
  SEEN(true, false),
  SUBMITTED(true, true),
  /** The mail server has taken the mail. */
  MAILED(false, true),
  /** The mail came back for good. */
  BOUNCED(false, true),
  /** By its owner's word, held ones too. */
  CONFIRMED(true, true),
  HELD(true, true),
  WITHDRAWN(true, true),
  /** Never confirmed. */
  EXPIRED(true, true),
  INVALIDATED(true, true);

  private final boolean known;
  private final boolean byCountry;

  Stage(boolean known, boolean byCountry) {
    this.known = known;
    this.byCountry = byCountry;
  }

  /** Whether it is booked at all. */
  public boolean isKnown() {
    return known;
  }

  /** Whether it is known where. */
  public boolean isByCountry() {
    return known && byCountry;
  }
}
