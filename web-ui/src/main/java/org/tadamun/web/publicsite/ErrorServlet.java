package org.tadamun.web.publicsite;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.kernel.rest.boundary.Problems;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.page.PageRefusals;
import org.tadamun.web.publicsite.page.PageRenderer;
import org.tadamun.web.publicsite.page.PageRenderer.Exchange;
import org.tadamun.web.publicsite.page.PageSending;
import org.tadamun.web.publicsite.page.StoredPage;
import org.tadamun.web.publicsite.route.Visit;
import org.tadamun.web.security.method.AllowHeader;
import org.tadamun.web.security.request.ProblemAnswer;

/**
 * Answers the container's own errors in the language of the address or the browser. It answers with
 * a page, or for callers of the API with a problem.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

  /** Both a full queue and a start of the server last for seconds only. */
  private static final long RETRY_SECONDS = 10;

  private static final Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Inject private Languages languages;
  @Inject private Problems problems;
  @Inject private PageRenderer renderer;
  @Inject private Clock clock;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Throwable failure = failure(request);
    AllowHeader.complete(status(request), response);
    if (failed(request).matches("/api/.*|/openapi")) {
      refuse(failure, request, response);
      return;
    }
    Visit visit =
        new Visit(
            locale(request),
            request.getContextPath(),
            "/",
            Map.of(),
            new TreeMap<>(),
            FormData.NONE,
            false);
    Exchange exchange = new Exchange(request, response, visit);
    StoredPage page =
        failure == null
            ? renderer.error(status(request), Map.of(), exchange)
            : renderer.failed(failure, exchange);
    PageSending.send(page, clock.instant(), request, response);
  }

  /**
   * The error that was thrown, or one that stands for a bare status. 500 is logged with an id as
   * any other failure is, 503 asks to try again. Null if the caller was refused.
   */
  private static Throwable failure(HttpServletRequest request) {
    Throwable thrown = thrown(request);
    if (thrown != null) {
      return thrown;
    }
    return switch (ProblemType.ofStatus(status(request))) {
      case INTERNAL -> new IllegalStateException("The server says " + status(request) + " alone");
      case UNAVAILABLE -> new RetryLater(ProblemType.UNAVAILABLE, RETRY_SECONDS);
      default -> null;
    };
  }

  private static Throwable thrown(HttpServletRequest request) {
    return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
  }

  private void refuse(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
    Locale caller = languages.negotiate(request.getHeader("Accept-Language"));
    BusinessException refusal = PageRefusals.in(failure).orElse(null);
    if (refusal instanceof RetryLater later) {
      response.setHeader("Retry-After", Long.toString(later.seconds()));
    }
    if (failure == null || refusal != null) {
      ProblemAnswer.send(
          refusal == null
              ? problems.of(ProblemType.ofStatus(status(request)), caller)
              : problems.of(refusal, caller),
          caller,
          response);
      return;
    }
    Problem problem = problems.of(ProblemType.INTERNAL, caller);
    if (thrown(request) != null) {
      LOG.log(Level.ERROR, "Request failed, error id " + problem.instance(), failure);
      ProblemAnswer.send(problem, caller, response);
    } else if (ProblemAnswer.isSent(problem, caller, response)) {
      // Otherwise the caller is gone. Only the answer failed, which needs no line in the log.
      LOG.log(Level.ERROR, "Request failed, error id " + problem.instance(), failure);
    }
  }

  /** The path of the failed request, without the context path. */
  private static String failed(HttpServletRequest request) {
    String address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return address == null ? "" : address.substring(request.getContextPath().length());
  }

  /** 404 if somebody opens this address itself. */
  private static int status(HttpServletRequest request) {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status == null ? HttpServletResponse.SC_NOT_FOUND : status;
  }

  private Locale locale(HttpServletRequest request) {
    String path = failed(request);
    int end = path.indexOf('/', 1);
    String first = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    return languages.isShipped(first)
        ? Locale.of(first)
        : languages.negotiate(request.getHeader("Accept-Language"));
  }
}
