package org.tadamun.petition.petition.entity.translation;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: whoever wrote a translation does not check it. */
public class OwnTranslation extends BusinessException {

  public OwnTranslation() {
    super(ProblemType.WRONG_STATE, "version.error.own-translation");
  }
}
