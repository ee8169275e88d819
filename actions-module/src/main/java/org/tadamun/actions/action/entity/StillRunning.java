package org.tadamun.actions.action.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: as long as its campaign has not ended, nobody asks whether an action is still on. */
public class StillRunning extends BusinessException {

  public StillRunning() {
    super(ProblemType.WRONG_STATE, "actions.refusal.still-running");
  }
}
