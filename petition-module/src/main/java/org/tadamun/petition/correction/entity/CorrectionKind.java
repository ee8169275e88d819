package org.tadamun.petition.correction.entity;

/** What moved a figure other than signers themselves. */
public enum CorrectionKind {
  HOLD,
  RELEASE,
  INVALIDATION,
  REVERSAL,
  /** A batch or an import was withdrawn. */
  WITHDRAWAL,
  /** A figure was not what it counts, and was put right. */
  RECOUNT,
  /** Signers who said that their country was wrong count in another one since. */
  MOVE
}
