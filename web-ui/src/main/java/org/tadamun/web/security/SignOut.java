package org.tadamun.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session; by POST only, so that no picture on a foreign page can do it. */
@WebServlet("/console/sign-out")
public class SignOut extends HttpServlet {

  @Inject private ConsoleSession sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.close(request);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    response.sendRedirect(request.getContextPath() + "/console/sign-in");
  }
}
