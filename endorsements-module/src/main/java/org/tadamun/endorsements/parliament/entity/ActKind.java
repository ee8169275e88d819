package org.tadamun.endorsements.parliament.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** In what form a parliament deals with a case. */
@Worded("endorsements.act.kind")
public enum ActKind {
  EARLY_DAY_MOTION,
  MOTION,
  WRITTEN_QUESTION,
  ORAL_QUESTION,
  DEBATE,
  RESOLUTION,
  PETITION,
  /** Raised in some way that the source does not tell. */
  OTHER
}
