package org.tadamun.web.console.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells a page when its session ends. The page asks in the background shortly before the end that
 * it knows of, because the reader may have gone on in another window.
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
