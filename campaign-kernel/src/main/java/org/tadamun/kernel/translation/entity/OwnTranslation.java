package org.tadamun.kernel.translation.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 403: the person who wrote a translation may not check it. */
public class OwnTranslation extends BusinessException {

  public OwnTranslation() {
    super(ProblemType.FORBIDDEN, "kernel.translation.own");
  }
}
