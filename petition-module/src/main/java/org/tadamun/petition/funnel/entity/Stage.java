package org.tadamun.petition.funnel.entity;

/** What happens on the way of a signature, in this order. */
public enum Stage {
  /** The petition's page was sent to somebody; nothing is known of him, not even his country. */
  SEEN(false),
  SUBMITTED(true),
  /** The mail server has taken the mail that asks for the confirmation; counted each minute. */
  MAILED(true),
  /** The mail that asks for the confirmation came back for good; this is not booked as expired. */
  BOUNCED(true),
  /** By its owner's word, held ones too. */
  CONFIRMED(true),
  /**
   * Who had signed an earlier version signs this one too, by one click, held ones too; not booked
   * as confirmed.
   */
  RENEWED(true),
  HELD(true),
  WITHDRAWN(true),
  /** Not confirmed in time. */
  EXPIRED(true),
  INVALIDATED(true);

  private final boolean byCountry;

  Stage(boolean byCountry) {
    this.byCountry = byCountry;
  }

  /** Whether it is known where. */
  public boolean isByCountry() {
    return byCountry;
  }
}
