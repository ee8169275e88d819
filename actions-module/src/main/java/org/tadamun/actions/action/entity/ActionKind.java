package org.tadamun.actions.action.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The kinds of actions. */
@Worded("actions.kind")
public enum ActionKind {
  PROTEST,
  VIGIL,
  /** Letters, signatures or figures are handed to an addressee. */
  HAND_OVER,
  PRESS_CONFERENCE,
  MEETING,
  /** Has a time and no place. */
  ONLINE;

  public boolean needsPlace() {
    return this != ONLINE;
  }
}
