package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.log.LogLines;

@DisplayName("R1 The number that a page shows")
@Isolated("Other classes make failures too, and write into the same log")
class FailureLinesTest {

  private static final String PAGE = "/console/petition/signatures";

  private final LogLines log = new LogLines("org.tadamun");

  /** Of nobody where he has no name. */
  private static HttpServletRequest request(String who) {
    Principal principal = who == null ? null : () -> who;
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FailureLinesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, verb, given) ->
                switch (verb.getName()) {
                  case "getMethod" -> "GET";
                  case "getRequestURI" -> PAGE;
                  case "getUserPrincipal" -> principal;
                  default -> throw new AssertionError(verb + " is none of the log's business");
                });
  }

  private void requireOne(Failure failure, String start) {
    log.requireOne(failure.id(), start);
    assertEquals(1, log.lines().size(), log.lines()::toString);
    log.close();
  }

  @Test
  @DisplayName("stands in one line of a refusal, with what it was and the path, and nobody")
  void refused() {
    requireOne(
        Failure.of(new EJBException(new NotFound()), request("staff:anna")),
        "INFO Refused as not-found: GET " + PAGE + ", error id ");
    assertFalse(log.lines().toString().contains("anna"));
  }

  @Test
  @DisplayName("stands in the line that says who wanted what, where a permission was refused")
  void denied() {
    requireOne(
        Failure.of(new EJBAccessException("no"), request("staff:anna")),
        "INFO Refused to staff:anna: GET " + PAGE + ", for want of a permission, error id ");
  }

  @Test
  @DisplayName("is none, and there is no line, of what is refused to who is not signed in")
  void nobody() {
    for (Failure refused :
        List.of(
            Failure.of(new EJBAccessException("no"), request(null)),
            Failure.of(new EJBException(new NotFound()), request(null)),
            Failure.of(ProblemType.TOO_LARGE, request(null)),
            Failure.ofStatus(405, request(null)))) {
      assertEquals("", refused.id());
      String page = "/tadamun/console/error?problem=" + refused.type().slug();
      assertEquals(page, refused.page("/tadamun"));
    }
    assertEquals(List.of(), log.lines());
    log.close();
  }

  @Test
  @DisplayName("goes along to the page that shows it later")
  void ledThere() {
    Failure refused = Failure.of(ProblemType.TOO_LARGE, request("staff:anna"));
    assertEquals(
        "/tadamun/console/error?problem=too-large&id=" + refused.id(), refused.page("/tadamun"));
    log.close();
  }

  @Test
  @DisplayName("stands in a warning while the database is away")
  void away() {
    SQLException away = new SQLException("refused", "08001");
    requireOne(
        Failure.of(new EJBException(new RuntimeException(away)), request(null)),
        "WARNING Refused as unavailable: GET " + PAGE);
  }

  @Test
  @DisplayName("stands in one line of what came without an error, a kind or a status")
  void bare() {
    requireOne(
        Failure.of(ProblemType.TOO_LARGE, request("staff:anna")),
        "INFO Refused as too-large: GET " + PAGE);
  }

  @Test
  @DisplayName("stands in one line of a bare status, which is a failure where nobody is refused")
  void status() {
    requireOne(Failure.ofStatus(500, request(null)), "SEVERE Console request ended with 500");
  }
}
