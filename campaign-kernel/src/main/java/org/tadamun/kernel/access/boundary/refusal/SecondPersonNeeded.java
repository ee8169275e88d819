package org.tadamun.kernel.access.boundary.refusal;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 403: whoever did the first half of it does not do the second as well. */
public class SecondPersonNeeded extends BusinessException {

  /**
   * @param messageKey what was done, and by whom the rest is to be
   */
  public SecondPersonNeeded(String messageKey) {
    super(ProblemType.FORBIDDEN, messageKey);
  }
}
