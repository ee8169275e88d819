package org.tadamun.web.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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

@InServer
@DisplayName("What the server itself could not do")
class ServerErrorsIT {

  private static final Pattern NUMBER = Pattern.compile("<code>[^<]*?([0-9a-f-]{36})[^<]*</code>");

  /** Of everything below, as the log's files are. */
  private final Logger log = Logger.getLogger("org.tadamun.web.publicsite");

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    log.addHandler(listener);
  }

  @AfterEach
  void stop() {
    log.removeHandler(listener);
  }

  private static Answer page(String how) {
    return Site.get(FailingServlet.PAGE + "?how=" + how);
  }

  private static Answer api(String how) {
    return Api.anonymous().get("/" + FailingServlet.API + "?how=" + how);
  }

  @Test
  @DisplayName("is shown with a number that stands in the log, thrown or said by a bare 500")
  void logged() {
    for (String how : List.of("bug", "500")) {
      Answer page = page(how).require(500);
      Matcher number = NUMBER.matcher(page.body());
      assertTrue(number.find(), page.body());
      assertLogged(number.group(1));
      Answer problem = api(how).requireProblem(ProblemType.INTERNAL);
      assertLogged(problem.json().getString("instance"));
      assertFalse(problem.body().contains("a bug"));
    }
    assertEquals(4, logged.size(), logged::toString);
  }

  @Test
  @DisplayName("passes where it is a 503, and that says when to come back and is no failure")
  void passing() {
    for (String how : List.of("503", "database")) {
      Answer page = page(how).require(503);
      assertEquals("10", page.header("Retry-After"));
      assertFalse(NUMBER.matcher(page.body()).find(), page.body());
      Answer problem = api(how).requireProblem(ProblemType.UNAVAILABLE);
      assertEquals("10", problem.header("Retry-After"));
    }
    assertEquals(List.of(), logged);
  }

  @Test
  @DisplayName("is no failure where the caller was refused")
  void refused() {
    for (int status : new int[] {400, 403, 404, 405, 413}) {
      Answer page = page(Integer.toString(status)).require(status);
      assertNull(page.header("Retry-After"));
      api(Integer.toString(status)).requireProblem(ProblemType.ofStatus(status));
    }
    assertEquals(List.of(), logged);
  }

  private void assertLogged(String number) {
    assertEquals(
        1,
        logged.stream().filter(line -> line.startsWith("SEVERE ") && line.contains(number)).count(),
        () -> number + " in " + logged);
  }
}
