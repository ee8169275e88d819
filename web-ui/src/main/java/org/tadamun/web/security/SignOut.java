package org.tadamun.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.web.security.cookie.SignOutCookie;
import org.tadamun.web.security.method.PostOnly;
import org.tadamun.web.security.request.PartialRedirect;

/**
 * Ends the session; by POST only, so that no picture on a foreign page can do it, and by its button
 * only: a part of a page that stands in no form is sent with the first form there is, which is this
 * one.
 */
@WebServlet("/console/sign-out")
public class SignOut extends PostOnly {

  @Inject private ConsoleSession sessions;
  @Inject private SignOutCookie cookie;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (PartialRedirect.isAsked(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    sessions.close(request);
    cookie.give(response);
    // Filters of lists have names in them that somebody looked for. No "cache": no page is kept in
    // one, and some browsers walk through all that they have of all sites before they go on.
    response.setHeader("Clear-Site-Data", "\"storage\"");
    response.sendRedirect(request.getContextPath() + "/console/sign-in");
  }
}
