package org.tadamun.kernel.problem.boundary;

/** 429, 503, or 409 while something runs: says after how many seconds to try again. */
public class RetryLater extends BusinessException {

  private final long seconds;

  public RetryLater(ProblemType type, long seconds) {
    super(type, "kernel.error.retry-later", seconds);
    this.seconds = seconds;
  }

  /** With a message of its own, which says why. */
  public RetryLater(ProblemType type, String messageKey, long seconds, Object... arguments) {
    super(type, messageKey, arguments);
    this.seconds = seconds;
  }

  public long seconds() {
    return seconds;
  }
}
