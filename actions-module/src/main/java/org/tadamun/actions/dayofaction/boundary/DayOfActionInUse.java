package org.tadamun.actions.dayofaction.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: an action belongs to this day of action. */
public class DayOfActionInUse extends BusinessException {

  DayOfActionInUse() {
    super(ProblemType.WRONG_STATE, "actions.refusal.day-in-use");
  }
}
