package org.tadamun.petition.recount.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refusals of corrections, apart from wrong states and wrong input. */
public abstract class CorrectionRefused extends BusinessException {

  private CorrectionRefused(ProblemType type, String messageKey) {
    super(type, messageKey);
  }

  /** 409: of one petition one correction waits at a time; two would be booked twice. */
  public static final class AnotherWaits extends CorrectionRefused {
    public AnotherWaits() {
      super(ProblemType.WRONG_STATE, "recount.error.another-waits");
    }
  }

  /** 409: the recount found nothing that differs, or nothing of which it could tell. */
  public static final class NothingDiffers extends CorrectionRefused {
    public NothingDiffers() {
      super(ProblemType.WRONG_STATE, "recount.error.nothing-differs");
    }
  }

  /** 412: a later recount is there, which may have found something else. */
  public static final class LaterRecount extends CorrectionRefused {
    public LaterRecount() {
      super(ProblemType.STALE, "recount.error.later");
    }
  }

  /**
   * 412: a figure does not differ any more by what was proposed, or never stood still while it was
   * compared. Nothing of the correction was booked.
   */
  public static final class Moved extends CorrectionRefused {
    public Moved() {
      super(ProblemType.STALE, "recount.error.moved");
    }
  }
}
