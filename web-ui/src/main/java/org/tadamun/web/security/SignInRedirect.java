package org.tadamun.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tadamun.web.security.request.FormReturnAddress;
import org.tadamun.web.security.request.PartialRedirect;

/**
 * Redirects to the sign-in page, or to the page for setting up a second factor that is due, and
 * says which page to open afterwards. The request by which a page asks whether the session is over
 * gets 401 instead: it could not distinguish our redirect from that of a proxy.
 */
public final class SignInRedirect {

  static final String SIGN_IN = "/console/sign-in";
  static final String SET_UP = "/console/profile/second-factor";

  private static final String HOME = "/console/";
  private static final String SESSION_END = "/console/session-end";

  private SignInRedirect() {}

  static void send(
      HttpServletRequest request, HttpServletResponse response, String path, String page) {
    try {
      String target = request.getContextPath() + page + query(request, path);
      if (PartialRedirect.isAsked(request)) {
        PartialRedirect.send(response, target);
      } else if (path.equals(SESSION_END) && page.equals(SIGN_IN)) {
        sendOver(response);
      } else {
        response.sendRedirect(target);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Sets its own headers, because no filter of ours runs after authentication has refused. */
  private static void sendOver(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write("{\"over\":true}");
  }

  private static String query(HttpServletRequest request, String path) {
    if ("GET".equals(request.getMethod())) {
      return looked(path, request.getQueryString());
    }
    return sent(request.getHeader("Referer"), request.getContextPath(), path);
  }

  /** The query for a page that was requested by GET; it is opened again afterwards. */
  static String looked(String path, String query) {
    String next = query == null ? path : path + "?" + query;
    return next.equals(HOME) ? "" : "?" + next(next);
  }

  /**
   * The query after a form was sent. The form is not sent again; the page with it is opened if its
   * full address is known, because without its parameters it would be another page.
   */
  static String sent(String referer, String context, String path) {
    return FormReturnAddress.found(referer, context + path)
        .map(page -> "?ended=true&" + next(page.substring(context.length())))
        .orElse("?ended=true");
  }

  private static String next(String page) {
    return "next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  /** Where to go after sign-in: always inside the console, whatever the parameter says. */
  public static String target(String next) {
    boolean own =
        next != null
            && next.startsWith(HOME)
            && next.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127)
            && !next.contains("..")
            && !next.contains("//");
    return own ? next : HOME;
  }
}
