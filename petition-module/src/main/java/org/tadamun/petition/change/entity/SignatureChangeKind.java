package org.tadamun.petition.change.entity;

/** What became of a signature that had been confirmed. */
public enum SignatureChangeKind {
  /** Its owner took a consent back, of the purpose that stands beside it. */
  CONSENT_ENDED,

  /** Its owner lets fewer see the name. */
  VISIBILITY_NARROWED,

  /** Name, place or organisation were put right. */
  RECTIFIED,

  WITHDRAWN,
  ERASED,
  HELD,
  RELEASED,
  INVALIDATED,
  REVERTED,

  /** The import that had brought it was withdrawn. */
  IMPORT_WITHDRAWN;

  /** One act undoes another, so of an hour the last one holds. */
  private static final String DECIDED = "DECIDED";

  /** As what it is written down; of the same once for each signature and hour. */
  String act() {
    return switch (this) {
      case HELD, RELEASED, INVALIDATED, REVERTED -> DECIDED;
      case CONSENT_ENDED, VISIBILITY_NARROWED, RECTIFIED, WITHDRAWN, ERASED, IMPORT_WITHDRAWN ->
          name();
    };
  }
}
