package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;

@DisplayName("The answer to a script whose request for a part of a page failed")
class FailureAnswerTest {

  private static final String ID = "3f0c2a52-0f4e-4a53-9d5c-6b1c9a1f7f10";

  private final StringWriter body = new StringWriter();
  private final Map<String, Object> said = new TreeMap<>();

  private void show(ProblemType type) throws IOException, ServletException {
    PrintWriter writer = new PrintWriter(body);
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                FailureAnswerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, verb, given) ->
                    verb.getName().equals("getHeader") ? "partial/ajax" : "/tadamun");
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                FailureAnswerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, verb, given) -> {
                  switch (verb.getName()) {
                    case "getWriter" -> {
                      return writer;
                    }
                    case "setHeader" -> said.put((String) given[0], given[1]);
                    case "setStatus", "setContentType" -> said.put(verb.getName(), given[0]);
                    default -> {}
                  }
                  return null;
                });
    FailureAnswer.show(new Failure(type, ID), request, response);
  }

  @Test
  @DisplayName("R4: while the database is away, the answer is 503 with the error number as text")
  void away() throws Exception {
    show(ProblemType.UNAVAILABLE);
    assertEquals(
        Map.of("setStatus", 503, "setContentType", "text/plain", "Retry-After", "10"), said);
    assertEquals(ID, body.toString());
  }

  @Test
  @DisplayName("R1: any other failure redirects the script to the error page with the number")
  void redirectsToErrorPage() throws Exception {
    show(ProblemType.INTERNAL);
    assertEquals(Map.of("setStatus", 200, "setContentType", "text/xml"), said);
    String page = "/tadamun/console/error?problem=internal&amp;id=" + ID;
    assertTrue(body.toString().contains("<redirect url=\"" + page + "\">"), body::toString);
  }
}
