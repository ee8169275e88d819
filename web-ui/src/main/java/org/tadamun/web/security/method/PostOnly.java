package org.tadamun.web.security.method;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet that does something and shows nothing. A GET, such as by reopening a tab, is refused.
 */
public abstract class PostOnly extends HttpServlet {

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if ("POST".equals(request.getMethod())) {
      doPost(request, response);
    } else {
      AllowHeader.refuseAllBut("POST", response);
    }
  }

  @Override
  protected abstract void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
