package org.tadamun.petition.milestone.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** Whether a task about a milestone is done. */
@Worded("milestone.task.state")
public enum MilestoneTaskState {
  OPEN,
  DONE
}
