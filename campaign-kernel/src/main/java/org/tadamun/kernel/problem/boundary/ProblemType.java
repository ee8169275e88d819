package org.tadamun.kernel.problem.boundary;

/** Every kind of refusal that a caller can meet, with its HTTP status and its stable name. */
public enum ProblemType {
  MALFORMED(400, "malformed"),
  UNAUTHENTICATED(401, "unauthenticated"),
  FORBIDDEN(403, "forbidden"),
  NOT_FOUND(404, "not-found"),
  NOT_ALLOWED(405, "not-allowed"),
  NOT_ACCEPTABLE(406, "not-acceptable"),
  WRONG_STATE(409, "wrong-state"),
  GONE(410, "gone"),
  STALE(412, "stale"),
  TOO_LARGE(413, "too-large"),
  UNSUPPORTED_MEDIA(415, "unsupported-media"),
  INVALID(422, "invalid"),
  PRECONDITION_REQUIRED(428, "precondition-required"),
  TOO_MANY(429, "too-many"),
  INTERNAL(500, "internal"),
  UNAVAILABLE(503, "unavailable");

  /** Servers answer this to an unknown HTTP method, which is a mistake of the caller. */
  private static final int NOT_IMPLEMENTED = 501;

  private final int status;
  private final String slug;

  ProblemType(int status, String slug) {
    this.status = status;
    this.slug = slug;
  }

  public int status() {
    return status;
  }

  /** The name in the problem's {@code type}, and the end of its title's message key. */
  public String slug() {
    return slug;
  }

  public String titleKey() {
    return "kernel.problem." + slug;
  }

  /** Key of the advice that is given when the server itself refuses; not each type has one. */
  public String adviceKey() {
    return "kernel.advice." + slug;
  }

  /** The type for a status that a library chose; any other status is malformed or internal. */
  public static ProblemType ofStatus(int status) {
    if (status == NOT_IMPLEMENTED) {
      return NOT_ALLOWED;
    }
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status < 500 ? MALFORMED : INTERNAL;
  }
}
