package org.tadamun.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tadamun.web.security.method.PostOnly;

/**
 * Called by a page while somebody types for longer than a session may be idle. The request is an
 * act of the person, so the session is still there when the text is saved (docs/adr/031). Also
 * called when somebody chooses to stay after the warning that the session ends (docs/adr/264).
 */
@WebServlet("/console/still-typing")
public class SessionKeepAlive extends PostOnly {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
