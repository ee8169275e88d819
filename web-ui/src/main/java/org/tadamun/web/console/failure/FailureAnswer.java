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
 * Shows the error page instead of the page asked for. A browser gets it with the failure's status.
 * A script is redirected to it, since it ignores answers with an error status; while the database
 * is away it stays on its page.
 */
public final class FailureAnswer {

  private static final String PAGE = "/console/error";
  private static final String DISPOSITION = "Content-Disposition";
  private static final int SEE_OTHER = 303;

  /** What the API answers too for a database that is away. */
  private static final String RETRY_SECONDS = "10";

  private FailureAnswer() {}

  /** Answers with the failure instead of what was rendered so far. */
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
      // The answer was to be a file for saving and is a page now.
      response.setHeader(DISPOSITION, "inline");
    }
    AllowHeader.complete(failure.type().status(), response);
    response.setStatus(failure.type().status());
    request.setAttribute(Failure.ATTRIBUTE, failure);
    request.getRequestDispatcher(PAGE).forward(new OpenedAnew(request), response);
  }

  /** Redirects to the error page, so that nothing of the refused request is read. */
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
