package org.tadamun.petition.recount.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of corrections other than wrong states and wrong input. */
public abstract class CorrectionRefused extends BusinessException {

  private CorrectionRefused(ProblemType type, String messageKey) {
    super(type, messageKey);
  }

  /** 409: another correction of the petition waits; the same difference would be booked twice. */
  public static final class AnotherWaits extends CorrectionRefused {
    public AnotherWaits() {
      super(ProblemType.WRONG_STATE, "recount.error.another-waits");
    }
  }

  /** 409: the recount found no difference itself. */
  public static final class NothingDiffers extends CorrectionRefused {
    public NothingDiffers() {
      super(ProblemType.WRONG_STATE, "recount.error.nothing-differs");
    }
  }

  /** 412: there is a later recount, which may have found something else. */
  public static final class LaterRecount extends CorrectionRefused {
    public LaterRecount() {
      super(ProblemType.STALE, "recount.error.later");
    }
  }

  /**
   * 412: a difference is no longer the proposed one, or its figure never stood still during the
   * comparison. Nothing was booked.
   */
  public static final class Moved extends CorrectionRefused {
    public Moved() {
      super(ProblemType.STALE, "recount.error.moved");
    }
  }
}
