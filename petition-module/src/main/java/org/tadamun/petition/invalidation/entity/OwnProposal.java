package org.tadamun.petition.invalidation.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 403: who proposes an invalidation does not approve it as well. */
public class OwnProposal extends BusinessException {

  public OwnProposal() {
    super(ProblemType.FORBIDDEN, "petition.error.own-proposal");
  }
}
