package org.tadamun.petition.signature.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 410: the link from a mail is unknown, too old, or leads to what is over; says what to do. */
public class LinkGone extends BusinessException {

  private LinkGone(String messageKey) {
    super(ProblemType.GONE, messageKey);
  }

  /** Unknown and expired look the same: sign again and a new mail comes. */
  public static LinkGone unknown() {
    return new LinkGone("petition.error.link-gone");
  }

  public static LinkGone withdrawn() {
    return new LinkGone("petition.error.withdrawn");
  }

  public static LinkGone closed() {
    return new LinkGone("petition.error.closed");
  }
}
