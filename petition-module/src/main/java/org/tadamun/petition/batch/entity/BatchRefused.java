package org.tadamun.petition.batch.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of batches other than wrong states and wrong input. */
public abstract class BatchRefused extends BusinessException {

  private BatchRefused(ProblemType type, String messageKey, Object... arguments) {
    super(type, messageKey, arguments);
  }

  /** 409: the figures are final, so nothing can be added. */
  public static final class NotCounting extends BatchRefused {
    public NotCounting() {
      super(ProblemType.WRONG_STATE, "batch.error.not-counting");
    }
  }

  /** 409: another batch with the same file counts already; the same sheets would count twice. */
  public static final class CountedBefore extends BatchRefused {
    public CountedBefore(Batch other) {
      super(
          ProblemType.WRONG_STATE,
          "batch.error.counted-before",
          other.details().organisation(),
          other.details().number(),
          other.publicId());
    }
  }
}
