package org.tadamun.petition.signature.entity.renewal;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: the earlier signature, on which signing a new text relies, is held. */
public class EarlierHeld extends BusinessException {

  public EarlierHeld() {
    super(ProblemType.WRONG_STATE, "version.error.earlier-held");
  }
}
