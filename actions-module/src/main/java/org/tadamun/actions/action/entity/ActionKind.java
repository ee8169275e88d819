package org.tadamun.actions.action.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** What people do. */
@Worded("actions.kind")
public enum ActionKind {
  PROTEST,
  VIGIL,
  /** Letters, a petition or figures are put into an addressee's hands. */
  HAND_OVER,
  PRESS_CONFERENCE,
  MEETING,
  /** Has no place, only a time. */
  ONLINE;

  public boolean needsPlace() {
    return this != ONLINE;
  }
}
