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
 * What went wrong, as the error page shows it.
 *
 * @param id of this one error, the same that stands in the log; empty where none does
 */
public record Failure(ProblemType type, String id) {

  public static final String ATTRIBUTE = Failure.class.getName();
  private static final String NO_ID = "";
  private static final Logger LOG = System.getLogger(Failure.class.getName());

  private Failure(ProblemType type) {
    this(type, UUID.randomUUID().toString());
  }

  /** Logs what nobody expected, with the id. */
  static Failure of(Throwable error) {
    Failure failure = new Failure(RootCause.type(error));
    if (failure.type == ProblemType.INTERNAL) {
      LOG.log(Level.ERROR, "Console request failed, error id " + failure.id, RootCause.root(error));
    }
    return failure;
  }

  /** The same, and of a refusal one line: of a permission it says who wanted it. */
  public static Failure of(Throwable error, HttpServletRequest request) {
    Failure failure = of(error);
    if (failure.type != ProblemType.FORBIDDEN || request.getUserPrincipal() == null) {
      return failure.noted(request);
    }
    DeniedLog.note(request, refusal(error), failure.id);
    return failure;
  }

  /** Of a refusal that is no error of anybody's code; logs it as any other. */
  public static Failure of(ProblemType refusal, HttpServletRequest request) {
    return new Failure(refusal).noted(request);
  }

  /** Of a status that came alone; what is nobody's refusal is logged here too. */
  public static Failure ofStatus(int status, HttpServletRequest request) {
    Failure failure = of(ProblemType.ofStatus(status), request);
    if (failure.type == ProblemType.INTERNAL) {
      LOG.log(Level.ERROR, "Console request ended with {0}, error id {1}", status, failure.id);
    }
    return failure;
  }

  /**
   * The path alone: in its parameters may stand whom somebody looks for. What is refused to who is
   * not signed in has no line, and no id that would be looked for: without end and without a
   * sign-in anybody could write such lines, until what the log holds of alarms is rolled out of it.
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

  /** Where it is shown to whom it was not shown at once. */
  String page(String contextPath) {
    String page = contextPath + "/console/error?problem=" + type.slug();
    return id.equals(NO_ID) ? page : page + "&id=" + id;
  }

  /** The refusal inside, or null where the error is none. */
  public static BusinessException refusal(Throwable error) {
    return RootCause.refusal(error);
  }

  static boolean isExpired(Throwable error) {
    return RootCause.root(error) instanceof ViewExpiredException;
  }
}
