package org.tadamun.kernel.access.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * Writes into the log whom a permission was refused: who tries one door after the other is looking
 * for one that is open. By public id, never by name; nobody in particular is only asked to sign in.
 */
public final class DeniedLog {

  private static final Logger LOG = System.getLogger(DeniedLog.class.getName());

  private DeniedLog() {}

  /**
   * @param refusal says which permission; any other stands for one of the whole use case
   */
  public static void note(HttpServletRequest request, Throwable refusal) {
    Principal who = request.getUserPrincipal();
    if (who == null) {
      return;
    }
    String wanting = refusal instanceof Forbidden known ? known.permission() : null;
    LOG.log(
        Level.INFO,
        "Refused to {0}: {1} {2}, for want of {3}",
        who.getName(),
        request.getMethod(),
        request.getRequestURI(),
        wanting == null ? "a permission" : wanting);
  }
}
