package org.tadamun.kernel.retention.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: a run is not finished; there are never two at once. */
public class RetentionRunning extends BusinessException {

  RetentionRunning() {
    super(ProblemType.WRONG_STATE, "retention.error.running");
  }
}
