package org.tadamun.web.console.failure;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.security.method.AllowHeader;
import org.tadamun.web.security.request.PartialRedirect;
import org.tadamun.web.security.request.PartialRefusal;

/**
 * Shows the error page to whoever asked for another one. A browser gets it with the status of the
 * failure; a script is led to it, since it would show nothing of what comes with a status. While
 * the database is away a script stays where it is.
 */
public final class FailureAnswer {

  private static final String PAGE = "/console/error";
  private static final String DISPOSITION = "Content-Disposition";
  private static final int SEE_OTHER = 303;

  /** As the API says it of a database that is away. */
  private static final String RETRY_SECONDS = "10";

  private FailureAnswer() {}

  /** In place of whatever was to be shown. */
  public static void show(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.resetBuffer();
    boolean away = failure.type() == ProblemType.UNAVAILABLE;
    if (away) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    if (PartialRedirect.isAsked(request)) {
      if (away) {
        PartialRefusal.later(response, failure.id());
      } else {
        PartialRedirect.send(response, failure.page(request.getContextPath()));
      }
      return;
    }
    if (response.containsHeader(DISPOSITION)) {
      // What was to be a file is a page now.
      response.setHeader(DISPOSITION, "inline");
    }
    AllowHeader.complete(failure.type().status(), response);
    response.setStatus(failure.type().status());
    request.setAttribute(Failure.ATTRIBUTE, failure);
    request.getRequestDispatcher(PAGE).forward(new OpenedAnew(request), response);
  }

  /** By a request of its own: of the one that is refused nothing may be read. */
  public static void lead(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String page = failure.page(request.getContextPath());
    if (PartialRedirect.isAsked(request)) {
      PartialRedirect.send(response, page);
    } else {
      response.sendRedirect(page, SEE_OTHER);
    }
  }
}
