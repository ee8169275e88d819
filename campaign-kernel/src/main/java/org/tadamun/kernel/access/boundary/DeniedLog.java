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

  /** Where a sentence of the page says it, without a number. */
  public static void note(HttpServletRequest request, Throwable refusal) {
    write(request, refusal, "");
  }

  /**
   * @param refusal says which permission; any other stands for one of the whole use case
   * @param id that the caller is shown
   */
  public static void note(HttpServletRequest request, Throwable refusal, String id) {
    write(request, refusal, ", error id " + id);
  }

  private static void write(HttpServletRequest request, Throwable refusal, String number) {
    Principal who = request.getUserPrincipal();
    if (who == null) {
      return;
    }
    String wanting =
        refusal instanceof Forbidden known ? String.join(" or ", known.permissions()) : "";
    LOG.log(
        Level.INFO,
        "Refused to {0}: {1} {2}, for want of {3}{4}",
        who.getName(),
        request.getMethod(),
        request.getRequestURI(),
        wanting.isEmpty() ? "a permission" : wanting,
        number);
  }
}
