package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("The name and version of the web server")
class ServerSecretsIT {

  private final Api everybody = Api.anonymous().with("Accept", "*/*");

  private static void assertSilent(Answer answer) {
    String all = (answer.headers() + answer.body()).toLowerCase(Locale.ROOT);
    assertFalse(all.contains("jersey") || all.contains("wadl"), all);
  }

  @Test
  @DisplayName("are not shown by a WADL description, which answers 404")
  void description() {
    for (String name : List.of("application.wadl", "application.wadl/xsd0.xsd")) {
      assertSilent(everybody.get("/" + name).requireProblem(ProblemType.NOT_FOUND));
    }
  }

  @Test
  @DisplayName("are not shown by an answer to OPTIONS, which names the allowed methods")
  void options() {
    for (String accept : List.of("*/*", "application/json", "text/html")) {
      Answer answer =
          everybody
              .with("Accept", accept)
              .send("OPTIONS", "/campaigns", BodyPublishers.noBody(), null);
      assertTrue(answer.status() < 500, answer::toString);
      assertSilent(answer);
    }
    Answer answer = everybody.send("OPTIONS", "/campaigns", BodyPublishers.noBody(), null);
    String allowed = answer.header("Allow");
    assertTrue(allowed.contains("GET") && allowed.contains("POST"), allowed);
  }
}
