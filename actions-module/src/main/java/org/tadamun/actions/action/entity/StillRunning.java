package org.tadamun.actions.action.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: an action is confirmed only after its campaign has ended. */
public class StillRunning extends BusinessException {

  public StillRunning() {
    super(ProblemType.WRONG_STATE, "actions.refusal.still-running");
  }
}
