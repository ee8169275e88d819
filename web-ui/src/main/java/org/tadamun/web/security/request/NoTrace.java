package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Refuses TRACE, which would show a caller what proxies added, and ends its connection. It has no
 * content (RFC 9110, 9.3.8), so where somebody sends some, the server would take that for the next
 * request, perhaps on a connection that a proxy shares among its callers.
 *
 * <p>Asked where callers are made known, since that comes before every filter and refusal. The
 * server's own refusal would leave the connection open, so the boot commands have it let a TRACE
 * through to here (docs/adr/167).
 */
public final class NoTrace {

  private NoTrace() {}

  /** Whether it was one, and is answered. */
  public static boolean refuses(HttpServletRequest request, HttpServletResponse response) {
    if (!"TRACE".equals(request.getMethod())) {
      return false;
    }
    response.setHeader("Connection", "close");
    try {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return true;
  }
}
