package org.tadamun.web.publicsite;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.page.Delivery;
import org.tadamun.web.publicsite.page.PageRenderer;
import org.tadamun.web.publicsite.page.PageRenderer.Exchange;
import org.tadamun.web.publicsite.page.StoredPage;
import org.tadamun.web.publicsite.route.Visit;

/** The container's own errors, in the language of the address or of the browser. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

  @Inject private Languages languages;
  @Inject private PageRenderer renderer;
  @Inject private Clock clock;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
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
    Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    StoredPage page =
        failure == null
            ? renderer.error(status(request), Map.of(), exchange)
            : renderer.failed(failure, exchange);
    Delivery.send(page, clock.instant(), request, response);
  }

  /** Whoever opens the address itself finds nothing there. */
  private static int status(HttpServletRequest request) {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status == null ? HttpServletResponse.SC_NOT_FOUND : status;
  }

  private Locale locale(HttpServletRequest request) {
    String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? "" : failed.substring(request.getContextPath().length());
    int end = path.indexOf('/', 1);
    String first = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    return languages.isShipped(first)
        ? Locale.of(first)
        : languages.negotiate(request.getHeader("Accept-Language"));
  }
}
