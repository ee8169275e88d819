package org.tadamun.web.security.request;

import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.tadamun.kernel.rest.boundary.Problem;

/** Sends a refusal of the API from outside its own code: before a resource is called, or after. */
public final class ProblemAnswer {

  private ProblemAnswer() {}

  /**
   * Sends the problem at once, as {@link #send} does.
   *
   * @return false if the caller is gone
   */
  public static boolean isSent(Problem problem, Locale locale, HttpServletResponse response) {
    try {
      send(problem, locale, response);
      response.flushBuffer();
      return true;
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }

  /**
   * Sends the problem as JSON.
   *
   * @param locale the language of the answer
   */
  public static void send(Problem problem, Locale locale, HttpServletResponse response) {
    response.setStatus(problem.status());
    response.setHeader("Content-Language", locale.toLanguageTag());
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
