package org.tadamun.petition.exemption.entity;

/** How an exemption stands today; it follows from who did what, and from the calendar. */
public enum ExemptionState {
  /** It holds, and waits for a second person. */
  WAITING,
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
}
