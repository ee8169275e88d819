package org.tadamun.petition.surge.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** How far an alarm of a whole petition is. */
@Worded("surge.state")
public enum SurgeState {
  /** Many come, or came lately, and nobody has looked yet. */
  OPEN,
  /** Somebody has looked. */
  ACKNOWLEDGED,
  /** It ended by itself: no hour of a day had as many. */
  OVER;

  /** Each of the other two is its end. */
  public boolean mayBecome(SurgeState next) {
    return this == OPEN && next != OPEN;
  }
}
