package org.tadamun.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response
            .getWriter()
            .write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target.replace("&", "&amp;")
                    + "\"></redirect></partial-response>");
      } else {
        response.sendRedirect(target);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A page that was only looked at is opened again afterwards; what was sent is not sent again. */
  private static String query(HttpServletRequest request, String path) {
    if (!"GET".equals(request.getMethod())) {
      return "?ended=true";
    }
    String query = request.getQueryString();
    String next = query == null ? path : path + "?" + query;
    return next.equals(HOME) ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
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
