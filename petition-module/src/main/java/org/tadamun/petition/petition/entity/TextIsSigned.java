package org.tadamun.petition.petition.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: what people have signed cannot be rewritten; it needs a new version. */
public class TextIsSigned extends BusinessException {

  public TextIsSigned() {
    super(ProblemType.WRONG_STATE, "petition.error.text-is-signed");
  }
}
