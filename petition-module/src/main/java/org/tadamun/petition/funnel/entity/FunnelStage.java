package org.tadamun.petition.funnel.entity;

/** What happens on the way of a signature, in this order. */
public enum FunnelStage {
  /** The petition's page was sent to somebody; nothing is known of him, not even his country. */
  SEEN(false),
  /** Every form that was taken, also of whoever had signed before. */
  SUBMITTED(true),
  /**
   * The mail server has taken the mail that answers a form; counted each minute. Not told by
   * country: it goes to where the signature is from, which the form need not say.
   */
  MAILED(false),
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
  /**
   * Not confirmed in time. Not told by country: of a small one it would tell, two weeks later, that
   * the form was of an address that had not signed.
   */
  EXPIRED(false),
  INVALIDATED(true);

  private final boolean byCountry;

  FunnelStage(boolean byCountry) {
    this.byCountry = byCountry;
  }

  /** Whether it is known, and told, where. */
  public boolean isByCountry() {
    return byCountry;
  }
}
