package org.tadamun.kernel.rest.control.failure;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Finds the cause of an exception that the server wrapped or threw itself. */
public final class ServerFailure {

  private ServerFailure() {}

  public static Throwable causeOf(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null
        && !(cause instanceof BusinessException)
        && !(cause instanceof EJBAccessException)
        && (cause instanceof EJBException
            || cause instanceof WebApplicationException
            || cause.getCause() instanceof OptimisticLockException
            || cause.getCause() instanceof BusinessException)) {
      cause = cause.getCause();
    }
    return cause;
  }

  /**
   * The type of a caller's mistake that the server throws as its own failure: an invalid header, a
   * body of no known type. The classes are the server's own. Null for all others.
   */
  public static ProblemType slipOfCaller(RuntimeException cause) {
    String message = String.valueOf(cause.getMessage());
    return switch (cause.getClass().getSimpleName()) {
      case "HeaderValueException" -> ProblemType.MALFORMED;
      case "MessageBodyProviderNotFoundException" ->
          message.startsWith("MessageBodyReader") ? ProblemType.UNSUPPORTED_MEDIA : null;
      default -> null;
    };
  }
}
