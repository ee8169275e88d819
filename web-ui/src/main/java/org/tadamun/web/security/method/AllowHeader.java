package org.tadamun.web.security.method;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells a caller whose method is refused which ones are allowed (RFC 9110, 15.5.6). */
public final class AllowHeader {

  private static final String ALLOW = "Allow";
  private static final String READING = "GET, HEAD";

  private AllowHeader() {}

  /**
   * Adds the header if it is missing: code that takes other methods has set it itself, and
   * everything else is only read.
   */
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
