package org.tadamun.actions.action.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: nobody can report of an action before its time. */
public class NotYetBegun extends BusinessException {

  public NotYetBegun() {
    super(ProblemType.WRONG_STATE, "actions.refusal.not-yet-begun");
  }
}
