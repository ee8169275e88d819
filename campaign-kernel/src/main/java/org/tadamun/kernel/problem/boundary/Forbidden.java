package org.tadamun.kernel.problem.boundary;

import java.util.List;

/** 403: the caller is known, and may not do this. */
public class Forbidden extends BusinessException {

  private static final String MESSAGE = "kernel.error.forbidden";

  private final transient List<String> wanting;

  /** For a refusal that does not depend on a permission. */
  public Forbidden() {
    this(List.of(), MESSAGE);
  }

  /**
   * @param permission the permission that the caller lacks
   */
  public Forbidden(String permission) {
    this(List.of(permission), MESSAGE);
  }

  /**
   * @param permissions any one of them would have been enough
   */
  public Forbidden(List<String> permissions) {
    this(permissions, MESSAGE);
  }

  /** For a refusal with a message of its own. */
  protected Forbidden(String permission, String messageKey) {
    this(List.of(permission), messageKey);
  }

  /** Like {@link #Forbidden(String, String)}; empty if no permission would have helped. */
  protected Forbidden(List<String> permissions, String messageKey) {
    super(ProblemType.FORBIDDEN, messageKey);
    this.wanting = List.copyOf(permissions);
  }

  /** Any one of these would have been enough; empty if no permission would have helped. */
  public List<String> permissions() {
    return wanting == null ? List.of() : wanting;
  }
}
