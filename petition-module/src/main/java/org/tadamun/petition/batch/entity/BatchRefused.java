package org.tadamun.petition.batch.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of batches, apart from wrong states and wrong input. */
public abstract class BatchRefused extends BusinessException {

  private BatchRefused(ProblemType type, String messageKey, Object... arguments) {
    super(type, messageKey, arguments);
  }

  /** 409: nothing is added to these figures now. */
  public static final class NotCounting extends BatchRefused {
    public NotCounting() {
      super(ProblemType.WRONG_STATE, "batch.error.not-counting");
    }
  }

  /** 409: its file stands behind another batch that counts; both would be one sheet twice. */
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
