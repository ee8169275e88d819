package org.tadamun.petition.signature.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.signing.MaySign;

/** 409: nobody may sign now; says whether it is for good. */
public class PetitionClosed extends BusinessException {

  private PetitionClosed(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /**
   * @throws PetitionClosed which says why not, unless it may be signed
   */
  public static void unless(MaySign answer) {
    switch (answer) {
      case YES -> {}
      case NOT_YET -> throw new PetitionClosed("petition.error.not-yet");
      case PAUSED -> throw new PetitionClosed("petition.error.paused");
      case ENDED, NO -> throw new PetitionClosed("petition.error.closed");
    }
  }
}
