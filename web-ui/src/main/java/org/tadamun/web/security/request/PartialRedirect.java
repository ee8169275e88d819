package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.kernel.text.boundary.Markup;

/**
 * A script that asks for parts of a page follows no redirect of ours: the browser would follow it
 * underneath, and the script would take the page that comes for parts that it cannot read. Of an
 * answer with a status of 400 or more it shows nothing at all. So it is told in its own words where
 * to go, with 200.
 */
public final class PartialRedirect {

  private PartialRedirect() {}

  /** By the header alone: to read a parameter would fix the encoding of a form too early. */
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
