package org.tadamun.petition.milestone.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** Whether what is to be done about a milestone is still to be done. */
@Worded("milestone.task.state")
public enum MilestoneTaskState {
  OPEN,
  DONE
}
