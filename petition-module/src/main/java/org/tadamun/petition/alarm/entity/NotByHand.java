package org.tadamun.petition.alarm.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: a country cannot be held by hand now. */
public class NotByHand extends BusinessException {

  private NotByHand(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /** An alarm holds the country already. */
  public static NotByHand held() {
    return new NotByHand("alarm.error.held");
  }

  /** Alarms are switched off, so no signature would be held. */
  public static NotByHand off() {
    return new NotByHand("alarm.error.off");
  }
}
