package org.tadamun.petition.signature.entity.news;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: this news cannot be mailed now; the message says why. */
public class NotMailed extends BusinessException {

  private NotMailed(String messageKey) {
    super(ProblemType.WRONG_STATE, messageKey);
  }

  public static NotMailed unpublished() {
    return new NotMailed("mailing.error.unpublished");
  }

  /** It was stopped too long ago: it is no longer known who has it. */
  public static NotMailed tooLate() {
    return new NotMailed("mailing.error.too-late");
  }

  /** An older build stopped it and did not keep who has it. */
  public static NotMailed forgotten() {
    return new NotMailed("mailing.error.forgotten");
  }

  /** The campaign is not public, so no link of the mail would work. */
  public static NotMailed hidden() {
    return new NotMailed("mailing.error.hidden");
  }

  public static NotMailed archived() {
    return new NotMailed("mailing.error.archived");
  }

  public static NotMailed already() {
    return new NotMailed("mailing.error.already");
  }

  public static NotMailed toNobody() {
    return new NotMailed("mailing.error.nobody");
  }
}
