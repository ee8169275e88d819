package org.tadamun.kernel.access.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * Logs who was refused a permission, since a caller who tries one address after another is looking
 * for an open one. Names callers by public id only; callers who are not signed in are not logged.
 */
public final class DeniedLog {

  private static final Logger LOG = System.getLogger(DeniedLog.class.getName());

  private DeniedLog() {}

  /** For a refusal that is shown as a sentence of the page, without an error id. */
  public static void note(HttpServletRequest request, Throwable refusal) {
    write(request, refusal, "");
  }

  /**
   * @param refusal a {@link Forbidden} names the permissions; any other stands for the whole use
   *     case
   * @param id the error id that the caller is shown
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
