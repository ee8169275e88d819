package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Refuses TRACE, which would show a caller what proxies added, and ends its connection. TRACE has
 * no content (RFC 9110, 9.3.8); if a caller sends some, the server would read it as the next
 * request, perhaps on a connection that a proxy shares among its callers.
 *
 * <p>Called during authentication, since that comes before every filter. The server's own refusal
 * would leave the connection open, so the boot commands let TRACE pass to here (docs/adr/167).
 */
public final class NoTrace {

  private NoTrace() {}

  /**
   * Refuses the request if its method is TRACE.
   *
   * @return whether it was refused and is answered
   */
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
