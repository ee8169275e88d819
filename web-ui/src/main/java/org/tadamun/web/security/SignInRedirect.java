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
 * Leads who is not signed in to the sign-in page, and who must have a second factor and has none to
 * the page where he sets it up; and back afterwards. A page that asks whether somebody is still in
 * is told so, and led nowhere: a redirect could be anybody's.
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

  /** No filter of ours comes after this. */
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

  /** A page that was only looked at is opened again afterwards. */
  static String looked(String path, String query) {
    String next = query == null ? path : path + "?" + query;
    return next.equals(HOME) ? "" : "?" + next(next);
  }

  /**
   * What was sent is not sent again; the page with its form is opened, where its address is known:
   * without its parameters it would be another one.
   */
  static String sent(String referer, String context, String path) {
    return FormReturnAddress.found(referer, context + path)
        .map(page -> "?ended=true&" + next(page.substring(context.length())))
        .orElse("?ended=true");
  }

  private static String next(String page) {
    return "next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  /** Where to go after sign-in: within the console only, whatever the parameter says. */
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
