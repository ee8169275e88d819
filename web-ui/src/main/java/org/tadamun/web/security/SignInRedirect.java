package org.tadamun.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tadamun.web.security.request.PartialRedirect;
import org.tadamun.web.security.request.ReturnAddress;

/**
 * Leads who is not signed in to the sign-in page, and who must have a second factor and has none to
 * the page where he sets it up; and back afterwards.
 */
public final class SignInRedirect {

  static final String SIGN_IN = "/console/sign-in";
  static final String SET_UP = "/console/profile/second-factor";

  private static final String HOME = "/console/";

  private SignInRedirect() {}

  static void send(
      HttpServletRequest request, HttpServletResponse response, String path, String page) {
    try {
      String target = request.getContextPath() + page + query(request, path);
      if (PartialRedirect.isAsked(request)) {
        PartialRedirect.send(response, target);
      } else {
        response.sendRedirect(target);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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
    return ReturnAddress.found(referer, context + path)
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
