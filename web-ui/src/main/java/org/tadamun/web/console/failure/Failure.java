package org.tadamun.web.console.failure;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.tadamun.kernel.access.boundary.DeniedLog;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * A failure, as the error page shows it.
 *
 * @param id of this one failure, the same as in the log; empty if nothing was logged
 */
public record Failure(ProblemType type, String id) {

  public static final String ATTRIBUTE = Failure.class.getName();
  private static final String NO_ID = "";
  private static final Logger LOG = System.getLogger(Failure.class.getName());

  private Failure(ProblemType type) {
    this(type, UUID.randomUUID().toString());
  }

  /** The failure of this error; an unexpected one is logged with its id. */
  static Failure of(Throwable error) {
    Failure failure = new Failure(RootCause.type(error));
    if (failure.type == ProblemType.INTERNAL) {
      LOG.log(Level.ERROR, "Console request failed, error id " + failure.id, RootCause.root(error));
    }
    return failure;
  }

  /**
   * As {@link #of(Throwable)}, and logs a refusal in one line; a missing permission with who wanted
   * it.
   */
  public static Failure of(Throwable error, HttpServletRequest request) {
    Failure failure = of(error);
    if (failure.type != ProblemType.FORBIDDEN || request.getUserPrincipal() == null) {
      return failure.noted(request);
    }
    DeniedLog.note(request, refusal(error), failure.id);
    return failure;
  }

  /** The failure for a refusal without an exception; logged as others are. */
  public static Failure of(ProblemType refusal, HttpServletRequest request) {
    return new Failure(refusal).noted(request);
  }

  /** The failure for a bare status; logs here what is no refusal. */
  public static Failure ofStatus(int status, HttpServletRequest request) {
    Failure failure = of(ProblemType.ofStatus(status), request);
    if (failure.type == ProblemType.INTERNAL) {
      LOG.log(Level.ERROR, "Console request ended with {0}, error id {1}", status, failure.id);
    }
    return failure;
  }

  /**
   * Logs a refusal with the path only, since parameters may name a person searched for. A refusal
   * of somebody not signed in gets no line and no id: otherwise anybody could fill the log and push
   * real alarms out of it.
   */
  private Failure noted(HttpServletRequest request) {
    if (type == ProblemType.INTERNAL) {
      return this;
    }
    boolean away = type == ProblemType.UNAVAILABLE;
    if (!away && request.getUserPrincipal() == null) {
      LOG.log(
          Level.DEBUG,
          "Refused as {0}, to nobody who is signed in: {1} {2}",
          type.slug(),
          request.getMethod(),
          request.getRequestURI());
      return new Failure(type, NO_ID);
    }
    LOG.log(
        away ? Level.WARNING : Level.INFO,
        "Refused as {0}: {1} {2}, error id {3}",
        type.slug(),
        request.getMethod(),
        request.getRequestURI(),
        id);
    return this;
  }

  /** The address of the error page, for a failure that is not shown in this answer. */
  String page(String contextPath) {
    String page = contextPath + "/console/error?problem=" + type.slug();
    return id.equals(NO_ID) ? page : page + "&id=" + id;
  }

  /** The refusal inside, or null if the error is none. */
  public static BusinessException refusal(Throwable error) {
    return RootCause.refusal(error);
  }

  static boolean isExpired(Throwable error) {
    return RootCause.root(error) instanceof ViewExpiredException;
  }
}
