package org.tadamun.web.publicsite.page;

import java.io.CharConversionException;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Finds the refusal inside the exceptions of the container and of Faces. A database that is away
 * becomes one too (try again later), and so do bytes in an address that are no text, on which the
 * server fails now and then.
 */
public final class PageRefusals {

  private static final int DEPTH_MOST = 20;

  private PageRefusals() {}

  public static Optional<BusinessException> in(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      if (cause instanceof BusinessException refusal) {
        return Optional.of(refusal);
      }
      if (cause instanceof CharConversionException) {
        return Optional.of(new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed"));
      }
      cause = cause.getCause();
    }
    return DatabaseDown.in(failure).map(away -> away);
  }
}
