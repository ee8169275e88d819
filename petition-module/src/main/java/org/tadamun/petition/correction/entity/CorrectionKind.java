package org.tadamun.petition.correction.entity;

/** What changed a figure, other than signers themselves. */
public enum CorrectionKind {
  HOLD,
  RELEASE,
  INVALIDATION,
  REVERSAL,
  /** A batch or an import was withdrawn. */
  WITHDRAWAL,
  /** A figure was corrected after a recount. */
  RECOUNT,
  /** Signers whose stated country was wrong now count in another one. */
  MOVE
}
