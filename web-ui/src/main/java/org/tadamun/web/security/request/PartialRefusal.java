package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * A script that cannot be answered for the moment leaves its page where it is. Led to another one,
 * whoever has pressed a button would lose what he typed, and a page that asks by itself would be
 * gone for good after some seconds. So it is told with 503 and the number of the log, which the
 * script of the console shows; a 503 of a proxy has none.
 */
public final class PartialRefusal {

  private PartialRefusal() {}

  /**
   * @param number that stands in the log; all that the answer says
   */
  public static void later(HttpServletResponse response, String number) throws IOException {
    response.setStatus(ProblemType.UNAVAILABLE.status());
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(number);
  }
}
