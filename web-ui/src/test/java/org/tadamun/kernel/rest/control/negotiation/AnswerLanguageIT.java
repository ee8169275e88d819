package org.tadamun.kernel.rest.control.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R11: Content-Language of an answer")
class AnswerLanguageIT {

  private static final String LANGUAGE = "Content-Language";

  @Inject private ContractWorld contractWorld;

  private static Api asking(String languages) {
    return Api.anonymous().with("Accept-Language", languages);
  }

  @Test
  @DisplayName("The answer names the language of its texts if the caller could choose it")
  void chosen() throws Exception {
    Scene scene = contractWorld.scene();
    String campaign = "/campaigns/" + scene.campaign().slug();
    for (String path :
        new String[] {
          "/petitions/" + scene.petition() + "/counts",
          campaign + "/actions.ics",
          campaign + "/endorsements.csv",
          campaign + "/updates.atom"
        }) {
      assertEquals("ur", asking("ur, en;q=0.5").get(path).require(200).header(LANGUAGE), path);
      assertEquals("en", asking("ja").get(path).require(200).header(LANGUAGE), path);
    }
  }

  @Test
  @DisplayName("A refusal names its language, wherever it is refused")
  void refusals() {
    Api german = asking("de-AT");
    for (Answer refused :
        new Answer[] {
          german.get("/campaigns/none").requireProblem(ProblemType.NOT_FOUND),
          german.get("/campaigns?limit=x").requireProblem(ProblemType.INVALID),
          german.get("/deliveries").requireProblem(ProblemType.UNAUTHENTICATED),
          german.withKey("tadamun_none").get("/").requireProblem(ProblemType.UNAUTHENTICATED),
          german.post("/signatures/confirmation", "{").requireProblem(ProblemType.MALFORMED),
          german.get("/nothing").requireProblem(ProblemType.NOT_FOUND)
        }) {
      assertEquals("de", refused.header(LANGUAGE), refused::toString);
    }
  }

  @Test
  @DisplayName(
      "An answer with its texts in all languages names none; neither does one without a body")
  void none() throws Exception {
    Scene scene = contractWorld.scene();
    Api everybody = asking("fr");
    String petition = "/petitions/" + scene.petition();
    assertNull(everybody.get(petition).require(200).header(LANGUAGE));
    String calendar = "/campaigns/" + scene.campaign().slug() + "/actions.ics";
    Answer first = everybody.get(calendar).require(200);
    assertEquals("fr", first.header(LANGUAGE));
    Answer again = everybody.with("If-None-Match", first.header("ETag")).get(calendar);
    assertTrue(again.status() == 304 || again.status() == 200, again::toString);
    assertEquals(again.status() == 304 ? null : "fr", again.header(LANGUAGE));
  }
}
