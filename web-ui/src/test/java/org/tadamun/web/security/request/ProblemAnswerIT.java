package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.web.testing.InServer;

/** Runs in the server, which has a JSON library. */
@InServer
@DisplayName("A problem that is sent outside the API's own code")
class ProblemAnswerIT {

  private static final Problem PROBLEM =
      new Problem("about:blank", "Failed", 500, "It failed.", "urn:uuid:1", List.of());

  private final StringWriter body = new StringWriter();
  private int status;

  /**
   * A response that may find out that the client is gone.
   *
   * @param breaking the method that finds it out
   */
  private HttpServletResponse to(String breaking) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            HttpServletResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, method, arguments) -> {
              if (method.getName().equals(breaking)) {
                throw new IOException("Connection is closed");
              }
              if (method.getName().equals("setStatus")) {
                status = (Integer) arguments[0];
              }
              return method.getName().equals("getWriter") ? new PrintWriter(body) : null;
            });
  }

  @Test
  @DisplayName("is sent to a client that is there")
  void sent() {
    assertTrue(ProblemAnswer.isSent(PROBLEM, Locale.ENGLISH, to("nothing")));
    assertEquals(500, status);
    assertTrue(body.toString().contains("urn:uuid:1"), body::toString);
  }

  @Test
  @DisplayName("is not sent to a client that is gone, whichever call finds that out")
  void gone() {
    assertFalse(ProblemAnswer.isSent(PROBLEM, Locale.ENGLISH, to("getWriter")));
    assertFalse(ProblemAnswer.isSent(PROBLEM, Locale.ENGLISH, to("flushBuffer")));
  }
}
