package org.tadamun.kernel.access.boundary.refusal;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 403: the person who did the first half may not do the second half as well. */
public class SecondPersonNeeded extends BusinessException {

  /**
   * @param messageKey says what was done, and who has to do the rest
   */
  public SecondPersonNeeded(String messageKey) {
    super(ProblemType.FORBIDDEN, messageKey);
  }
}
