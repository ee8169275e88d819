package org.tadamun.endorsements.parliament.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: the sponsor has withdrawn already, and the day of that stays. */
public class SponsorWithdrawn extends BusinessException {

  SponsorWithdrawn() {
    super(ProblemType.WRONG_STATE, "endorsements.error.sponsor-withdrawn");
  }
}
