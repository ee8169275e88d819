package org.tadamun.kernel.problem.boundary;

import java.util.List;

/** 403: who asks is known, and may not. */
public class Forbidden extends BusinessException {

  private static final String MESSAGE = "kernel.error.forbidden";

  private final transient List<String> wanting;

  /** Where it is no matter of a permission. */
  public Forbidden() {
    this(List.of(), MESSAGE);
  }

  /**
   * @param permission that was wanting
   */
  public Forbidden(String permission) {
    this(List.of(permission), MESSAGE);
  }

  /**
   * @param permissions of which any one would have been enough
   */
  public Forbidden(List<String> permissions) {
    this(permissions, MESSAGE);
  }

  /** Where it is not a matter of roles, and there is more to say. */
  protected Forbidden(String permission, String messageKey) {
    this(List.of(permission), messageKey);
  }

  /** As the other; none where it is no matter of permissions. */
  protected Forbidden(List<String> permissions, String messageKey) {
    super(ProblemType.FORBIDDEN, messageKey);
    this.wanting = List.copyOf(permissions);
  }

  /** Those of which any one would have been enough; none where it was no matter of them. */
  public List<String> permissions() {
    return wanting == null ? List.of() : wanting;
  }
}
