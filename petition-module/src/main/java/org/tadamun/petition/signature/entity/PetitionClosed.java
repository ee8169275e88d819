package org.tadamun.petition.signature.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: nobody may sign now; says whether it is for good. */
public class PetitionClosed extends BusinessException {

  private PetitionClosed(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  public static PetitionClosed closed() {
    return new PetitionClosed("petition.error.closed");
  }

  public static PetitionClosed notYet() {
    return new PetitionClosed("petition.error.not-yet");
  }

  public static PetitionClosed paused() {
    return new PetitionClosed("petition.error.paused");
  }
}
