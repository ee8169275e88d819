package org.tadamun.petition.correctionlog.boundary;

import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;

/** Where a line of the log comes from. */
public enum CorrectionOrigin {
  /** Staff decided signature by signature. */
  HAND(null),
  /** An alarm whose held signatures were all released. */
  ALARM("select o.id, o.publicId from CountryAlarm o where o.id in :runs"),
  RULE("select o.id, o.publicId from Invalidation o where o.id in :runs"),
  BATCH("select o.id, o.publicId from Batch o where o.id in :runs"),
  IMPORT("select o.id, o.publicId from SignatureImport o where o.id in :runs"),
  /** A correction after a recount, which has no page of its own. */
  RECOUNT(null);

  private final String query;

  CorrectionOrigin(String query) {
    this.query = query;
  }

  /** The origin as far as the line itself shows it: rules and alarms look alike. */
  static CorrectionOrigin of(Correction line) {
    return switch (line.reason()) {
      case CorrectionKey.BATCH -> BATCH;
      case CorrectionKey.IMPORT -> IMPORT;
      case CorrectionKey.RECOUNT -> RECOUNT;
      default -> isByHand(line) ? HAND : RULE;
    };
  }

  /** Whether the line's run may be an id of this origin. */
  boolean mayBeOf(Correction line) {
    return of(line) == (this == ALARM ? RULE : this);
  }

  /** True also for old releases by alarms, stored before lines had the alarm's id. */
  private static boolean isByHand(Correction line) {
    return line.run() == CorrectionKey.BY_HAND;
  }

  /** The JPQL query for ids and public ids; null if this origin has none. */
  String query() {
    return query;
  }
}
