package org.tadamun.web.publicsite;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;

/**
 * Fails in the ways in which the server itself may fail; tests cannot cause that otherwise. Only in
 * tests.
 */
@WebServlet({FailingServlet.PAGE, FailingServlet.API})
public class FailingServlet extends HttpServlet {

  static final String PAGE = "/testing/failing";
  static final String API = "/api/testing/failing";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getParameter("how")) {
      case "bug" -> throw new IllegalStateException("a bug");
      case "database" -> throw new IllegalStateException(new SQLTransientConnectionException());
      case String status -> response.sendError(Integer.parseInt(status));
    }
  }
}
