package org.tadamun.petition.exemption.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The state of an exemption; follows from people's decisions and the date. */
@Worded("retention.state")
public enum ExemptionState {
  /** It holds, and waits for a second person. */
  WAITING,
  /** It waits for a second person and does not hold yet, since its maker has used up the week. */
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
