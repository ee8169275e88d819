package org.tadamun.endorsements.endorsement.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** The refusals of an endorsement that are neither a wrong state nor wrong input. */
public abstract class Refused extends BusinessException {

  private Refused(ProblemType type, String messageKey) {
    super(type, messageKey);
  }

  /** 409: there is not enough proof, such as no public proof for words said in a parliament. */
  public static final class ProofWanting extends Refused {
    ProofWanting() {
      super(ProblemType.WRONG_STATE, "endorsements.error.open-proof");
    }
  }

  /** 409: the proofs were erased, so nobody can check them any more. */
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
