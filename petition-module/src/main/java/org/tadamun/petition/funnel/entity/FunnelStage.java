package org.tadamun.petition.funnel.entity;

/** The stages on the way from visit to signature, in order. */
public enum FunnelStage {
  /** The petition's page was sent to a reader, of whom nothing is known, not even the country. */
  SEEN(false),
  /** A form was accepted, also from somebody who had signed before. */
  SUBMITTED(true),
  /**
   * A mail server accepted the mail that answers a form; counted each minute. Not shown by country,
   * since the mail goes to the signature's country, which the form need not state.
   */
  MAILED(false),
  /** The mail with the request to confirm came back for good; not counted as expired. */
  BOUNCED(true),
  /** The signer confirmed, also if the signature is held. */
  CONFIRMED(true),
  /**
   * A signer of an earlier version signed this one with one click, also if it is held; not counted
   * as confirmed.
   */
  RENEWED(true),
  HELD(true),
  WITHDRAWN(true),
  /**
   * Not confirmed in time. Not shown by country: for a small one it would show, two weeks later,
   * that the form's address had not signed.
   */
  EXPIRED(false),
  INVALIDATED(true);

  private final boolean byCountry;

  FunnelStage(boolean byCountry) {
    this.byCountry = byCountry;
  }

  /** Whether the country is known and shown. */
  public boolean isByCountry() {
    return byCountry;
  }
}
