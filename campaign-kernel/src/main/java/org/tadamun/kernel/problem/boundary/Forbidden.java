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
    this(permission, "kernel.error.forbidden");
  }

  /** Where it is not a matter of roles, and there is more to say. */
  protected Forbidden(String permission, String messageKey) {
    super(ProblemType.FORBIDDEN, messageKey);
    this.permission = permission;
  }

  /** Null where it is no single one. */
  public String permission() {
    return permission;
  }
}
