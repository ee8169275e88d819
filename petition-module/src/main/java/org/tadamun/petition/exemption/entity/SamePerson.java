package org.tadamun.petition.exemption.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: the person who made it cannot agree to it. */
public class SamePerson extends BusinessException {

  SamePerson() {
    super(ProblemType.WRONG_STATE, "retention.error.same-person");
  }
}
