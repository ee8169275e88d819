package org.tadamun.kernel.rest.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** A request without a body is no record; this refuses it like any malformed one. */
public final class Bodies {

  private Bodies() {}

  /**
   * @throws BusinessException 400 when there is no body
   */
  public static <T> T required(T body) {
    if (body == null) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.no-body");
    }
    return body;
  }
}
