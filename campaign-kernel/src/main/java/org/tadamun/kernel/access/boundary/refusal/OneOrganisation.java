package org.tadamun.kernel.access.boundary.refusal;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 403: another key of the same organisation is no second person. */
public class OneOrganisation extends BusinessException {

  public OneOrganisation() {
    super(ProblemType.FORBIDDEN, "kernel.error.one-organisation");
  }
}
