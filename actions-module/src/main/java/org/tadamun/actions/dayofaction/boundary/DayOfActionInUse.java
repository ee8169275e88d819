package org.tadamun.actions.dayofaction.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: an action belongs to it. */
public class DayOfActionInUse extends BusinessException {

  DayOfActionInUse() {
    super(ProblemType.WRONG_STATE, "actions.refusal.day-in-use");
  }
}
