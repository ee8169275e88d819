package org.tadamun.web.console.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Asked by a page, in the background, when its session is about to end by what it knows: something
 * may have been done in another window meanwhile.
 */
@WebServlet("/console/session-end")
public class SessionEndServlet extends HttpServlet {

  @Inject private SessionEndView end;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().print(end.answer());
  }
}
