package org.tadamun.kernel.problem.boundary;

/** 403: who asks is known, and may not. */
public class Forbidden extends BusinessException {

  public Forbidden() {
    super(ProblemType.FORBIDDEN, "kernel.error.forbidden");
  }
}
