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

@DisplayName("R1: The error number of a page in the log")
@Isolated("Other classes make failures too, and write into the same log")
class FailureLinesTest {

  private static final String PAGE = "/console/petition/signatures";

  private final LogLines log = new LogLines("org.tadamun");

  /** A request by the user, or by a stranger if the name is null. */
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
  @DisplayName("a refusal has one line with its type and path, and without the user")
  void refused() {
    requireOne(
        Failure.of(new EJBException(new NotFound()), request("staff:anna")),
        "INFO Refused as not-found: GET " + PAGE + ", error id ");
    assertFalse(log.lines().toString().contains("anna"));
  }

  @Test
  @DisplayName("a missing permission has one line with the user and the path")
  void denied() {
    requireOne(
        Failure.of(new EJBAccessException("no"), request("staff:anna")),
        "INFO Refused to staff:anna: GET " + PAGE + ", for want of a permission, error id ");
  }

  @Test
  @DisplayName("a refusal to a stranger has neither a number nor a line")
  void strangerHasNoLine() {
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
  @DisplayName("the number is part of the address of the error page")
  void ledThere() {
    Failure refused = Failure.of(ProblemType.TOO_LARGE, request("staff:anna"));
    assertEquals(
        "/tadamun/console/error?problem=too-large&id=" + refused.id(), refused.page("/tadamun"));
    log.close();
  }

  @Test
  @DisplayName("an unavailable database has one line at level WARNING")
  void away() {
    SQLException away = new SQLException("refused", "08001");
    requireOne(
        Failure.of(new EJBException(new RuntimeException(away)), request(null)),
        "WARNING Refused as unavailable: GET " + PAGE);
  }

  @Test
  @DisplayName("a refusal by type alone has one line")
  void refusalByTypeHasOneLine() {
    requireOne(
        Failure.of(ProblemType.TOO_LARGE, request("staff:anna")),
        "INFO Refused as too-large: GET " + PAGE);
  }

  @Test
  @DisplayName("a bare status 500 has one line at level SEVERE")
  void status() {
    requireOne(Failure.ofStatus(500, request(null)), "SEVERE Console request ended with 500");
  }
}
