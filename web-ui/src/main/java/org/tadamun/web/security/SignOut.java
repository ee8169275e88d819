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
 * Ends the session. Only by POST, so that an image on a foreign page cannot sign anybody out. Not
 * for Faces' own ajax requests: an element outside any form is sent with the first form of the
 * page, which is the one for signing out.
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
    // Filters of lists are stored there and contain names that were searched for. "cache" is not
    // named: no page of ours is stored in it, and some browsers then search their whole cache
    // before they go on.
    response.setHeader("Clear-Site-Data", "\"storage\"");
    response.sendRedirect(request.getContextPath() + "/console/sign-in");
  }
}
