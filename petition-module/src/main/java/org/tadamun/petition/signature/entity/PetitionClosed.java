package org.tadamun.petition.signature.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.signing.MaySign;

/** 409: nobody may sign now; the message says whether that is for good. */
public class PetitionClosed extends BusinessException {

  private PetitionClosed(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /**
   * Does nothing where the petition may be signed.
   *
   * @throws PetitionClosed with the reason, where it may not
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
