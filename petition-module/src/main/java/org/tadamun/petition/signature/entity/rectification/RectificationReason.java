package org.tadamun.petition.signature.entity.rectification;

/** Why something was kept wrongly. A choice, not words: the trail outlives the person. */
public enum RectificationReason {
  /** He had written it so himself. */
  MISTYPED,

  /** A file, or the paper from which it was typed, had it so. */
  BROUGHT,

  /** It was right once. */
  CHANGED,
  OTHER
}
