package org.tadamun.kernel.problem.boundary;

/** 403: who asks is known, and may not. */
public class Forbidden extends BusinessException {

  private final String permission;

  public Forbidden() {
    this(null);
  }

  /**
   * @param permission that was wanting, for the log; null where it is no single one
   */
  public Forbidden(String permission) {
    super(ProblemType.FORBIDDEN, "kernel.error.forbidden");
    this.permission = permission;
  }

  /** Null where it is no single one. */
  public String permission() {
    return permission;
  }
}
