package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.kernel.text.boundary.Markup;

/**
 * Redirects a Faces script that has asked for parts of a page. The browser would follow an ordinary
 * redirect by itself, and the script would try to read the new page as parts. It also ignores any
 * answer with a status of 400 or more. So the answer is 200 with the redirect in Faces' own format.
 */
public final class PartialRedirect {

  private PartialRedirect() {}

  /** Judged by the header alone: reading a parameter would fix the encoding of a form too early. */
  public static boolean isAsked(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  public static void send(HttpServletResponse response, String target) throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + Markup.escaped(target)
                + "\"></redirect></partial-response>");
  }
}
