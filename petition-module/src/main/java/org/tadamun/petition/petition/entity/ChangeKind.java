package org.tadamun.petition.petition.entity;

/** How a published text differs from the one before it. */
public enum ChangeKind {
  FIRST,

  /** Better words for unchanged demands: signatures stay, the difference is public. */
  MINOR,

  /** Other demands: the count begins at zero, and earlier signers are asked again. */
  MATERIAL
}
