package org.tadamun.kernel.problem.boundary;

import java.util.List;

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
    this(permission, List.of(), messageKey);
  }

  /** Where something else that is typed would be allowed. */
  protected Forbidden(String permission, List<FieldError> errors, String messageKey) {
    super(ProblemType.FORBIDDEN, errors, messageKey);
    this.permission = permission;
  }

  /** Null where it is no single one. */
  public String permission() {
    return permission;
  }
}
