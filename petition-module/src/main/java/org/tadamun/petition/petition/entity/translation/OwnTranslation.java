package org.tadamun.petition.petition.entity.translation;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 403: whoever wrote a translation does not check it. */
public class OwnTranslation extends BusinessException {

  public OwnTranslation() {
    super(ProblemType.FORBIDDEN, "version.error.own-translation");
  }
}
