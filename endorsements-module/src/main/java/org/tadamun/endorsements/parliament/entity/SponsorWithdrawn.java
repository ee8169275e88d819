package org.tadamun.endorsements.parliament.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: whoever has withdrawn keeps the day on which he did. */
public class SponsorWithdrawn extends BusinessException {

  SponsorWithdrawn() {
    super(ProblemType.WRONG_STATE, "endorsements.error.sponsor-withdrawn");
  }
}
