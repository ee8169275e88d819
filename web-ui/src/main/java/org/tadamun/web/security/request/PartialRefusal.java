package org.tadamun.web.security.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Tells a Faces script that it cannot be answered for the moment, and leaves its page open. A
 * redirect would lose what somebody typed, and a page that polls would be gone for good after some
 * seconds. The answer is 503 with an error id of the log, which the console's script shows; a
 * proxy's 503 has no such id.
 */
public final class PartialRefusal {

  private PartialRefusal() {}

  /**
   * @param number the error id in the log, and the whole body of the answer
   */
  public static void later(HttpServletResponse response, String number) throws IOException {
    response.setStatus(ProblemType.UNAVAILABLE.status());
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(number);
  }
}
