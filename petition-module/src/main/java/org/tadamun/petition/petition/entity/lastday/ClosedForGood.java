package org.tadamun.petition.petition.entity.lastday;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: the petition cannot be reopened. */
public class ClosedForGood extends BusinessException {

  private ClosedForGood(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  /** It closed by itself, or too long ago: links have expired and personal data are erased. */
  public static ClosedForGood overdue() {
    return new ClosedForGood("petition.error.closed-for-good");
  }

  /** Its campaign is archived with an outcome, which cannot be taken back. */
  public static ClosedForGood byArchive() {
    return new ClosedForGood("petition.error.closed-with-archive");
  }

  /** Its campaign has an outcome. */
  public static ClosedForGood byOutcome() {
    return new ClosedForGood("petition.error.closed-with-campaign");
  }
}
