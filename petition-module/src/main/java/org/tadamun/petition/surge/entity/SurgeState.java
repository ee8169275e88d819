package org.tadamun.petition.surge.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The state of an alarm of a whole petition. */
@Worded("surge.state")
public enum SurgeState {
  /** Raised, and neither acknowledged nor over. */
  OPEN,
  /** A moderator has looked at it. */
  ACKNOWLEDGED,
  /** It ended by itself: for a day no hour was above its bound. */
  OVER;

  /** Only an open one can end, in either way. */
  public boolean mayBecome(SurgeState next) {
    return this == OPEN && next != OPEN;
  }
}
