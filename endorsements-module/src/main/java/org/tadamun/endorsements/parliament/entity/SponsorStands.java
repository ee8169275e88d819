package org.tadamun.endorsements.parliament.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: there is no withdrawal to undo. */
public class SponsorStands extends BusinessException {

  SponsorStands() {
    super(ProblemType.WRONG_STATE, "endorsements.error.sponsor-stands");
  }
}
