package org.tadamun.actions.action.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: the way to an action is not erased while people may still come. */
public class StillToCome extends BusinessException {

  public StillToCome() {
    super(ProblemType.WRONG_STATE, "actions.refusal.still-to-come");
  }
}
