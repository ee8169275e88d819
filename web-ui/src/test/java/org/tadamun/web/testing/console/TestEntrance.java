package org.tadamun.web.testing.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tadamun.web.security.ConsoleSession;

/** Opens a session without a password: its slow hash has tests of its own. In tests only. */
@WebServlet(TestEntrance.PATH)
public class TestEntrance extends HttpServlet {

  static final String PATH = "/testing/enter";

  @Inject private ConsoleSession sessions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    sessions.open(request, request.getParameter("who"));
  }
}
