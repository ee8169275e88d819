package org.tadamun.kernel.rest.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Refuses a request without a body, as any malformed one. */
public final class Bodies {

  private Bodies() {}

  /**
   * Returns the body.
   *
   * @throws BusinessException 400 when there is no body
   */
  public static <T> T required(T body) {
    if (body == null) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.no-body");
    }
    return body;
  }
}
