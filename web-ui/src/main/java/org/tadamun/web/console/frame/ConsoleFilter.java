package org.tadamun.web.console.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.tadamun.kernel.network.boundary.StrangersBodies;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.console.failure.Failure;
import org.tadamun.web.console.failure.FailureAnswer;
import org.tadamun.web.console.file.SentParts;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.text.ActiveLocale;

/** Sets the reader's language, and turns every failure in the console into its error page. */
@WebFilter("/console/*")
public class ConsoleFilter extends HttpFilter {

  private static final long MEGABYTE = 1024 * 1024;

  /** The greatest body of a form, in bytes. */
  private static final long BODY_MAX = 32 * MEGABYTE;

  /** The one page that takes more, from signed-in readers: as much as web.xml allows. */
  private static final String IMPORT_PAGE = "/console/petition/import-new";

  private static final long IMPORT_MAX = 1024 * MEGABYTE;

  @Inject private ActiveLocale active;
  @Inject private DisplayBean display;
  @Inject private ConsoleSession sessions;
  @Inject private SentParts parts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean files = SentParts.areIn(request);
    ProblemType refusal = refusal(request, files);
    if (refusal != null) {
      FailureAnswer.lead(Failure.of(refusal, request), request, response);
    } else if (files) {
      parts.begin();
      try {
        answer(request, response, chain);
      } finally {
        parts.end(request);
      }
    } else {
      answer(request, response, chain);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    active.set(display.getLocale());
    response.setHeader("Cache-Control", "no-store");
    Watched watched = new Watched(response);
    Failure failure;
    try {
      requireClean(request);
      chain.doFilter(request, watched);
      failure = (Failure) request.getAttribute(Failure.ATTRIBUTE);
      if (failure == null && watched.error != 0) {
        failure = Failure.ofStatus(watched.error, request);
      }
    } catch (ServletException | RuntimeException error) {
      failure = Failure.of(error, request);
    }
    // Without the database, noting it would delay the error page by seconds.
    if (failure == null || failure.type() != ProblemType.UNAVAILABLE) {
      sessions.noteActivity(request);
    }
    if (failure != null) {
      sessions.closeNobodys(request);
    }
    if (failure != null && !response.isCommitted()) {
      FailureAnswer.show(failure, request, response);
    }
  }

  /**
   * Why to refuse the request, or null. Decided before a parameter is read: the server would then
   * read and keep the whole body, report what it cannot take as an internal error, and wait for a
   * slow body without limit; a proxy waits for those of strangers (docs/adr/249).
   */
  private static ProblemType refusal(HttpServletRequest request, boolean files) {
    boolean somebody = request.getUserPrincipal() != null;
    if (files && !(somebody && "POST".equals(request.getMethod()))) {
      return ProblemType.UNSUPPORTED_MEDIA;
    }
    long length = request.getContentLengthLong();
    boolean endless = length < 0 && request.getHeader("Transfer-Encoding") != null;
    boolean tooLarge = length > most(request) || files && length < 0 || endless && !somebody;
    return tooLarge ? ProblemType.TOO_LARGE : null;
  }

  /** Refuses NUL characters in the address: PostgreSQL fails on them, and no name has one. */
  private static void requireClean(HttpServletRequest request) {
    if ((request.getRequestURI() + '?' + request.getQueryString()).contains("%00")) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.control-characters");
    }
  }

  private static long most(HttpServletRequest request) {
    if (request.getUserPrincipal() == null) {
      return StrangersBodies.SHORT;
    }
    boolean imports = request.getRequestURI().equals(request.getContextPath() + IMPORT_PAGE);
    return imports ? IMPORT_MAX : BODY_MAX;
  }

  /** Keeps an error status for our own error page, before the server makes one. */
  private static final class Watched extends HttpServletResponseWrapper {

    private int error;

    private Watched(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status, String message) {
      error = status;
    }

    @Override
    public void sendError(int status) {
      error = status;
    }
  }
}
