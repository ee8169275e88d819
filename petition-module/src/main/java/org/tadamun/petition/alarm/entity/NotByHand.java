package org.tadamun.petition.alarm.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: a country cannot be held by hand now. */
public class NotByHand extends BusinessException {

  private NotByHand(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /** An alarm holds it. */
  public static NotByHand held() {
    return new NotByHand("alarm.error.held");
  }

  /** Alarms are switched off: it would hold nobody. */
  public static NotByHand off() {
    return new NotByHand("alarm.error.off");
  }
}
