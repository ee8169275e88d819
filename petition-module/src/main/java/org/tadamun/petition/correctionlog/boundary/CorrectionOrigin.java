package org.tadamun.petition.correctionlog.boundary;

import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;

/** From what a line of the log comes. */
public enum CorrectionOrigin {
  /** Staff looked at each one. */
  HAND(null),
  /** Somebody had all released whom it held. */
  ALARM("select o.id, o.publicId from CountryAlarm o where o.id in :runs"),
  RULE("select o.id, o.publicId from Invalidation o where o.id in :runs"),
  BATCH("select o.id, o.publicId from Batch o where o.id in :runs"),
  IMPORT("select o.id, o.publicId from SignatureImport o where o.id in :runs"),
  /** Two people put right what a recount had found; it has no page of its own. */
  RECOUNT(null);

  private final String query;

  CorrectionOrigin(String query) {
    this.query = query;
  }

  /** As far as the line tells: whom a rule let go, and whom an alarm, it tells alike. */
  static CorrectionOrigin of(Correction line) {
    return switch (line.reason()) {
      case CorrectionKey.BATCH -> BATCH;
      case CorrectionKey.IMPORT -> IMPORT;
      case CorrectionKey.RECOUNT -> RECOUNT;
      default -> isByHand(line) ? HAND : RULE;
    };
  }

  /** Whether its number may be among those of this origin. */
  boolean mayBeOf(Correction line) {
    return of(line) == (this == ALARM ? RULE : this);
  }

  /** So are releases by alarms that were booked before it was kept by which. */
  private static boolean isByHand(Correction line) {
    return line.run() == CorrectionKey.BY_HAND;
  }

  /** Gives numbers and public ids; null where there is nothing to be known. */
  String query() {
    return query;
  }
}
