package org.tadamun.endorsements.endorser.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: an endorsement or a parliamentary act still refers to this record. */
public class EndorserInUse extends BusinessException {

  EndorserInUse() {
    super(ProblemType.WRONG_STATE, "endorsements.error.endorser-in-use");
  }
}
