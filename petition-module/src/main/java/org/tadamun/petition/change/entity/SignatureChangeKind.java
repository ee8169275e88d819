package org.tadamun.petition.change.entity;

/** What happened to a confirmed signature. */
public enum SignatureChangeKind {
  /** Its owner took back the consent for the purpose of the row. */
  CONSENT_ENDED,

  /** Its owner lets fewer people see the name. */
  VISIBILITY_NARROWED,

  /** Name, place or organisation were corrected. */
  RECTIFIED,

  WITHDRAWN,
  ERASED,
  HELD,
  RELEASED,
  INVALIDATED,
  REVERTED,

  /** The import of the signature was withdrawn. */
  IMPORT_WITHDRAWN;

  /** Decisions undo each other, so they share one act, of which the last in an hour counts. */
  private static final String DECIDED = "DECIDED";

  /** The act under which it is recorded, once for each signature and hour. */
  String act() {
    return switch (this) {
      case HELD, RELEASED, INVALIDATED, REVERTED -> DECIDED;
      case CONSENT_ENDED, VISIBILITY_NARROWED, RECTIFIED, WITHDRAWN, ERASED, IMPORT_WITHDRAWN ->
          name();
    };
  }
}
