package org.tadamun.endorsements.parliament.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The form in which a parliament deals with a case. */
@Worded("endorsements.act.kind")
public enum ActKind {
  EARLY_DAY_MOTION,
  MOTION,
  WRITTEN_QUESTION,
  ORAL_QUESTION,
  DEBATE,
  RESOLUTION,
  PETITION,
  /** Any other form, or one that the source does not name. */
  OTHER
}
