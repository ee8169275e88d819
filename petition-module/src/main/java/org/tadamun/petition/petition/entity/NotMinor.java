package org.tadamun.petition.petition.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: a change that adds or removes a demand is not minor. */
public class NotMinor extends BusinessException {

  public NotMinor() {
    super(ProblemType.WRONG_STATE, "version.error.not-minor");
  }
}
