package org.tadamun.petition.batch.entity;

import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Where signatures come from that somebody else collected and brings, by the batch or by an import;
 * those signed online never are.
 */
public enum BatchSource {
  PAPER(SignatureSource.PAPER),
  PARTNER(SignatureSource.PARTNER);

  private final SignatureSource counted;

  BatchSource(SignatureSource counted) {
    this.counted = counted;
  }

  /** As which they are booked. */
  public SignatureSource counted() {
    return counted;
  }
}
