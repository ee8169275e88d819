package org.tadamun.endorsements.endorsement.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of an endorsement's guards, apart from wrong states and wrong input. */
public abstract class Refused extends BusinessException {

  private Refused(ProblemType type, String messageKey) {
    super(type, messageKey);
  }

  /** 409: what was said in a parliament is not proved by anything that everybody can look at. */
  public static final class ProofWanting extends Refused {
    ProofWanting() {
      super(ProblemType.WRONG_STATE, "endorsements.error.open-proof");
    }
  }

  /** 409: what proved it was erased, so nobody can look at it any more. */
  public static final class ProofErased extends Refused {
    ProofErased() {
      super(ProblemType.WRONG_STATE, "endorsements.error.proof-erased");
    }
  }

  /** 409: the promised day is not over yet. */
  public static final class PromiseStillOpen extends Refused {
    PromiseStillOpen() {
      super(ProblemType.WRONG_STATE, "endorsements.error.promise-open");
    }
  }
}
