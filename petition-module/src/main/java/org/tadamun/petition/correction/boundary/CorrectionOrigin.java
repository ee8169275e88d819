package org.tadamun.petition.correction.boundary;

import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;

/** From what a line of the log comes. */
public enum CorrectionOrigin {
  /** Staff looked at each one. */
  HAND(null),
  RULE("Invalidation"),
  BATCH("Batch"),
  IMPORT("SignatureImport");

  private final String entity;

  CorrectionOrigin(String entity) {
    this.entity = entity;
  }

  static CorrectionOrigin of(Correction line) {
    return switch (line.reason()) {
      case CorrectionKey.BATCH -> BATCH;
      case CorrectionKey.IMPORT -> IMPORT;
      default -> line.run() == CorrectionKey.BY_HAND ? HAND : RULE;
    };
  }

  /** By which name queries know it; null where there is nothing to be known. */
  String entity() {
    return entity;
  }
}
