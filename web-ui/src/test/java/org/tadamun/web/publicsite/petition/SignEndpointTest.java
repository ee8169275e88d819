package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("The message of a signing form that has to be sent again later")
class SignEndpointTest {

  private static String said(ProblemType why) {
    return new Texts().get(Locale.ENGLISH, SignEndpoint.wordsFor(new RetryLater(why, 1)));
  }

  @Test
  @DisplayName("speaks of the connection if too much was sent through it")
  void connection() {
    assertTrue(said(ProblemType.TOO_MANY).contains("your connection"));
  }

  @Test
  @DisplayName("says if the server is unavailable that nothing was stored, without a cause")
  void unavailable() {
    String said = said(ProblemType.UNAVAILABLE);
    assertTrue(said.contains("Nothing of it was kept"), said);
    assertFalse(said.contains("connection") || said.contains("many"), said);
  }
}
