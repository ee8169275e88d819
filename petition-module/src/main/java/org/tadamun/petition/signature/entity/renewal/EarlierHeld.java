package org.tadamun.petition.signature.entity.renewal;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: the signature on whose strength a new text would be signed is being looked at. */
public class EarlierHeld extends BusinessException {

  public EarlierHeld() {
    super(ProblemType.WRONG_STATE, "version.error.earlier-held");
  }
}
