package org.tadamun.petition.version.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: the text that is signed now is not the one that the signer saw. */
public class TextChanged extends BusinessException {

  public TextChanged() {
    super(ProblemType.WRONG_STATE, "version.error.changed");
  }
}
