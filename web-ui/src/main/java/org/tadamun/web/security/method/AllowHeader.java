package org.tadamun.web.security.method;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whoever is refused a method is told which there are (RFC 9110, 15.5.6). */
public final class AllowHeader {

  private static final String ALLOW = "Allow";
  private static final String READING = "GET, HEAD";

  private AllowHeader() {}

  /** What takes something else has said so itself; whatever the server refuses alone is read. */
  public static void complete(int status, HttpServletResponse response) {
    if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !response.containsHeader(ALLOW)) {
      response.setHeader(ALLOW, READING);
    }
  }

  static void refuseAllBut(String method, HttpServletResponse response) throws IOException {
    response.setHeader(ALLOW, method);
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
