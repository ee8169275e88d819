package org.tadamun.kernel.problem.boundary;

/** 429 or 503: not now; says in how many seconds it is worth trying again. */
public class RetryLater extends BusinessException {

  private final long seconds;

  public RetryLater(ProblemType type, long seconds) {
    super(type, "kernel.error.retry-later", seconds);
    this.seconds = seconds;
  }

  public long seconds() {
    return seconds;
  }
}
