package org.tadamun.petition.signature.entity.rectification;

/**
 * Why something was wrong. A choice instead of free text, because the audit trail outlives the
 * person.
 */
public enum RectificationReason {
  /** The signer had typed it so. */
  MISTYPED,

  /** An imported file, or the paper from which it was typed, had it so. */
  BROUGHT,

  /** It was right at the time. */
  CHANGED,
  OTHER
}
