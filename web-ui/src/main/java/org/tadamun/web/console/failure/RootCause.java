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
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;

/** Finds the cause of an error inside the exceptions of the server. */
final class RootCause {

  private static final String PARTS_READER = "org.apache.catalina.fileupload.";

  private RootCause() {}

  /** The refusal inside, or null if the error is none. */
  static BusinessException refusal(Throwable error) {
    return switch (root(error)) {
      case BusinessException refusal -> refusal;
      case OptimisticLockException overtaken -> new Stale();
      case EJBAccessException denied -> new Forbidden();
      default ->
          Stale.in(error)
              .map(BusinessException.class::cast)
              .or(() -> DatabaseDown.in(error))
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
   * Whether no browser sends such a form: it lacks what our pages put into it, or has another
   * encoding.
   */
  private static boolean isOfNoBrowser(Throwable cause) {
    return isBrokenForm(cause)
        || isOfNoPage(cause)
        || cause instanceof CspException
        || cause instanceof CharConversionException;
  }

  /**
   * Whether the parts of a form with files cannot be read, which is the sender's mistake. The
   * server has no exception of its own for this.
   */
  private static boolean isBrokenForm(Throwable cause) {
    return (cause instanceof ServletException || cause instanceof IOException)
        && Arrays.stream(cause.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith(PARTS_READER));
  }

  /** Whether the form is for a page without a form, or its state was not in the form. */
  private static boolean isOfNoPage(Throwable cause) {
    return cause instanceof FacesException
        && Arrays.stream(cause.getStackTrace())
            .limit(1)
            .anyMatch(frame -> frame.getMethodName().equals("restoreView"));
  }

  /** The first exception of a known kind among the causes, else the last cause. */
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
