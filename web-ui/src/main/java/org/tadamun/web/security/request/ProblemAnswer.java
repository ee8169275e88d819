package org.tadamun.web.security.request;

import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tadamun.kernel.rest.boundary.Problem;

/** A refusal of the API that is made before its own code, or behind it, is asked. */
public final class ProblemAnswer {

  private ProblemAnswer() {}

  /** As {@link #send}, at once; not where the caller is gone. */
  public static boolean isSent(Problem problem, HttpServletResponse response) {
    try {
      send(problem, response);
      response.flushBuffer();
      return true;
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }

  public static void send(Problem problem, HttpServletResponse response) {
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    try (var json = JsonbBuilder.create()) {
      response.getWriter().write(json.toJson(problem));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (Exception unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
