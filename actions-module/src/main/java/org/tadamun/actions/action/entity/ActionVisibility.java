package org.tadamun.actions.action.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** Who may know an approved action. */
@Worded("actions.visibility")
public enum ActionVisibility {
  PUBLIC,
  /** Staff only, where an announcement would put people in danger. Staff figures count it. */
  UNLISTED
}
