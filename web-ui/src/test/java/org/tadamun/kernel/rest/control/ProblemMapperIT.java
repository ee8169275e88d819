package org.tadamun.kernel.rest.control;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

/** Checks errors of the caller that the server itself would report as its own failure. */
@InServer
@DisplayName("Error of the caller that the server takes for its own")
class ProblemMapperIT extends OwnPetition {

  @Inject private ModerationWorld moderationWorld;

  @ParameterizedTest(name = "The invalid If-None-Match {0} is answered with status 400")
  @ValueSource(strings = {"words", "-1,words", "{}"})
  void header(String tag) {
    for (String path : new String[] {"", "/counts", "/corrections"}) {
      Api.anonymous()
          .with("If-None-Match", "\"right\"")
          .get("/petitions/" + petition.slug() + path)
          .require(200);
    }
    Api.anonymous()
        .with("If-None-Match", tag)
        .get("/petitions/" + petition.slug())
        .requireProblem(ProblemType.MALFORMED);
  }

  @Test
  @DisplayName("A document without a media type is answered with status 415")
  void body() {
    Api moderator = moderationWorld.key(petition);
    for (String path : new String[] {"/invalidations", "/batches"}) {
      moderator
          .send("POST", "/petitions/" + petition.slug() + path, BodyPublishers.ofString("{}"), null)
          .requireProblem(ProblemType.UNSUPPORTED_MEDIA);
    }
  }
}
