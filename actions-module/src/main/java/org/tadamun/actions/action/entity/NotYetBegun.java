package org.tadamun.actions.action.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: an action cannot be reported before it has begun. */
public class NotYetBegun extends BusinessException {

  public NotYetBegun() {
    super(ProblemType.WRONG_STATE, "actions.refusal.not-yet-begun");
  }
}
