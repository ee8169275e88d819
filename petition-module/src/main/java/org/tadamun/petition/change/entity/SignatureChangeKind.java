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
  IMPORT_WITHDRAWN
}
