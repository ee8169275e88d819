package org.tadamun.petition.batch.entity;

import org.tadamun.petition.tally.entity.SignatureSource;

/** Where counted signatures come from; those signed online are never entered by the batch. */
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
