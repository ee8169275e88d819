package org.tadamun.web.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.log.LogLines;

@InServer
@DisplayName("An error of the server itself")
class ServerErrorsIT {

  private static final Pattern NUMBER = Pattern.compile("<code dir=\"ltr\">([0-9a-f-]{36})</code>");

  private LogLines log;

  @BeforeEach
  void listen() {
    log = new LogLines("org.tadamun.web.publicsite");
  }

  @AfterEach
  void stop() {
    log.close();
  }

  private static Answer page(String how) {
    return Site.get(FailingServlet.PAGE + "?how=" + how);
  }

  private static Answer api(String how) {
    return Api.anonymous().get("/" + FailingServlet.API + "?how=" + how);
  }

  @Test
  @DisplayName("is shown with a number that is in the log, whether thrown or sent as a bare 500")
  void logged() {
    for (String how : List.of("bug", "500")) {
      Answer page = page(how).require(500);
      Matcher number = NUMBER.matcher(page.body());
      assertTrue(number.find(), page.body());
      log.requireFailure(number.group(1));
      Answer problem = api(how).requireProblem(ProblemType.INTERNAL);
      log.requireFailure(problem.json().getString("instance"));
      assertFalse(problem.body().contains("a bug"));
    }
    assertEquals(4, log.lines().size(), () -> log.lines().toString());
  }

  @Test
  @DisplayName("that is a 503 says when to come back, and is not logged as a failure")
  void passing() {
    for (String how : List.of("503", "database")) {
      Answer page = page(how).require(503);
      assertEquals("10", page.header("Retry-After"));
      assertFalse(NUMBER.matcher(page.body()).find(), page.body());
      Answer problem = api(how).requireProblem(ProblemType.UNAVAILABLE);
      assertEquals("10", problem.header("Retry-After"));
    }
    assertEquals(List.of(), log.lines());
  }

  @Test
  @DisplayName("that refuses the caller is not logged as a failure")
  void refused() {
    for (int status : new int[] {400, 403, 404, 405, 413, 501}) {
      Answer page = page(Integer.toString(status)).require(status);
      assertNull(page.header("Retry-After"));
      Answer problem = api(Integer.toString(status)).requireProblem(ProblemType.ofStatus(status));
      String allowed = status == 405 ? "GET, HEAD" : null;
      assertEquals(allowed, page.header("Allow"));
      assertEquals(allowed, problem.header("Allow"));
    }
    assertEquals(List.of(), log.lines());
  }
}
