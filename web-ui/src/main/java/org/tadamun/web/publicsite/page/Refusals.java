package org.tadamun.web.publicsite.page;

import java.util.Optional;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.DatabaseAway;

/**
 * Finds the refusal inside what the container and Faces wrapped around it. A database that is away
 * is one too: come back later.
 */
public final class Refusals {

  private static final int DEPTH_MOST = 20;

  private Refusals() {}

  public static Optional<BusinessException> in(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      if (cause instanceof BusinessException refusal) {
        return Optional.of(refusal);
      }
      cause = cause.getCause();
    }
    return DatabaseAway.in(failure).map(away -> away);
  }
}
