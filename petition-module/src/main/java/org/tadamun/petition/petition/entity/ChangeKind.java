package org.tadamun.petition.petition.entity;

/** What a published text is to the one before it. */
public enum ChangeKind {
  FIRST,

  /** The same demands in better words: signatures stay, the difference is public. */
  MINOR,

  /** Something else is demanded: its count begins at nought, and earlier signers are asked anew. */
  MATERIAL
}
