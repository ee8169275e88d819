package org.tadamun.petition.exemption.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** How an exemption stands today; it follows from who did what, and from the calendar. */
@Worded("retention.state")
public enum ExemptionState {
  /** It holds, and waits for a second person. */
  WAITING,
  /** It waits for a second person, and does not hold before: who made it has had his week. */
  ASKED,
  AGREED,
  /** Nobody agreed in time. */
  LAPSED,
  /** Its last day is past. */
  OVER,
  /** Somebody ended it. */
  ENDED;

  public boolean holds() {
    return this == WAITING || this == AGREED;
  }

  /** Whether a second person can agree. */
  public boolean waits() {
    return this == WAITING || this == ASKED;
  }
}
