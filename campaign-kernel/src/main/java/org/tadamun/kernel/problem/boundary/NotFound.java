package org.tadamun.kernel.problem.boundary;

/** 404: there is no such thing, or the caller may not know of it. */
public class NotFound extends BusinessException {

  public NotFound() {
    super(ProblemType.NOT_FOUND, "kernel.error.not-found");
  }
}
