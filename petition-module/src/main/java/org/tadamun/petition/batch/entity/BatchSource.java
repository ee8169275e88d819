package org.tadamun.petition.batch.entity;

import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * How signatures that somebody else collected were given, in a batch or an import. Signatures given
 * online have none of these sources.
 */
public enum BatchSource {
  PAPER(SignatureSource.PAPER),
  PARTNER(SignatureSource.PARTNER);

  private final SignatureSource counted;

  BatchSource(SignatureSource counted) {
    this.counted = counted;
  }

  /** The source under which the tally counts them. */
  public SignatureSource counted() {
    return counted;
  }
}
