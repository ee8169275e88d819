package org.tadamun.petition.petition.entity.lastday;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: what was closed is not opened again. */
public class ClosedForGood extends BusinessException {

  private ClosedForGood(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /** It closed by itself, or too long ago: links have expired, and what is personal goes. */
  public static ClosedForGood overdue() {
    return new ClosedForGood("petition.error.closed-for-good");
  }

  /** Its campaign was archived with an outcome, which nobody takes back any more. */
  public static ClosedForGood byArchive() {
    return new ClosedForGood("petition.error.closed-with-archive");
  }

  /** An outcome of its campaign stands. */
  public static ClosedForGood byOutcome() {
    return new ClosedForGood("petition.error.closed-with-campaign");
  }
}
