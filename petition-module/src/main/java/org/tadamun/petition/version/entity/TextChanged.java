package org.tadamun.petition.version.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: another text is signed now than the one that stood before him. */
public class TextChanged extends BusinessException {

  public TextChanged() {
    super(ProblemType.WRONG_STATE, "version.error.changed");
  }
}
