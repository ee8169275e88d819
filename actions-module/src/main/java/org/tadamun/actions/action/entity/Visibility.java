package org.tadamun.actions.action.entity;

/** Who may know of an approved action. */
public enum Visibility {
  PUBLIC,
  /** Staff only: where an announcement would put people in danger. It still counts for them. */
  UNLISTED
}
