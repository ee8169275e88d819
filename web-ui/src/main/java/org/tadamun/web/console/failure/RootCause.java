package org.tadamun.web.console.failure;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Arrays;
import org.primefaces.csp.CspException;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.DatabaseAway;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;

/** What an error comes down to, however deep the server has wrapped it. */
final class RootCause {

  private static final String PARTS_READER = "org.apache.catalina.fileupload.";

  private RootCause() {}

  /** The refusal inside, or null where the error is none. */
  static BusinessException refusal(Throwable error) {
    return switch (root(error)) {
      case BusinessException refusal -> refusal;
      case OptimisticLockException overtaken -> new Stale();
      case EJBAccessException denied -> new Forbidden();
      default ->
          Stale.in(error)
              .map(BusinessException.class::cast)
              .or(() -> DatabaseAway.in(error))
              .orElse(null);
    };
  }

  static ProblemType type(Throwable error) {
    BusinessException refusal = refusal(error);
    if (refusal != null) {
      return refusal.type();
    }
    Throwable cause = root(error);
    if (cause instanceof ViewExpiredException) {
      return ProblemType.GONE;
    }
    return isOfNoBrowser(cause) ? ProblemType.MALFORMED : ProblemType.INTERNAL;
  }

  /**
   * A form that lacks what our pages put into it, or is written in letters that nobody asked for.
   */
  private static boolean isOfNoBrowser(Throwable cause) {
    return isBrokenForm(cause)
        || isOfNoPage(cause)
        || cause instanceof CspException
        || cause instanceof CharConversionException;
  }

  /**
   * A form with files whose parts cannot be told apart, which is its sender's slip. The server has
   * no exception of its own for it.
   */
  private static boolean isBrokenForm(Throwable cause) {
    return (cause instanceof ServletException || cause instanceof IOException)
        && Arrays.stream(cause.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith(PARTS_READER));
  }

  /** A form for a page that has none, or has its state elsewhere than in the form. */
  private static boolean isOfNoPage(Throwable cause) {
    return cause instanceof FacesException
        && Arrays.stream(cause.getStackTrace())
            .limit(1)
            .anyMatch(frame -> frame.getMethodName().equals("restoreView"));
  }

  /** The first known kind down the chain of causes, else the last cause. */
  static Throwable root(Throwable error) {
    Throwable cause = error;
    while (!isKnown(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isKnown(Throwable cause) {
    return cause instanceof BusinessException
        || cause instanceof OptimisticLockException
        || cause instanceof EJBAccessException
        || cause instanceof ViewExpiredException
        || cause instanceof CspException;
  }
}
