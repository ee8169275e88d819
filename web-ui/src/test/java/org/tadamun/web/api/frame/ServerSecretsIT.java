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
@DisplayName("Which build of the server answers")
class ServerSecretsIT {

  private final Api everybody = Api.anonymous().with("Accept", "*/*");

  private static void assertSilent(Answer answer) {
    String all = (answer.headers() + answer.body()).toLowerCase(Locale.ROOT);
    assertFalse(all.contains("jersey") || all.contains("wadl"), all);
  }

  @Test
  @DisplayName("is told by no second description")
  void description() {
    for (String name : List.of("application.wadl", "application.wadl/xsd0.xsd")) {
      assertSilent(everybody.get("/" + name).requireProblem(ProblemType.NOT_FOUND));
    }
  }

  @Test
  @DisplayName("is not told to who asks what can be done at an address")
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
