package org.tadamun.actions.action.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: what leads people to an action is not erased while they may still come. */
public class StillToCome extends BusinessException {

  public StillToCome() {
    super(ProblemType.WRONG_STATE, "actions.refusal.still-to-come");
  }
}
