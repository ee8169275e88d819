package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R4: A public answer that may be cached for five seconds")
class KeptAnswersIT {

  @Inject private ContractWorld contractWorld;

  private final Api everybody = Api.anonymous();
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  @Test
  @DisplayName("has the header Age if it holds figures, and only then")
  void age() {
    String petition = "/petitions/" + scene.petition();
    String campaign = "/campaigns/" + scene.campaign().slug();
    for (String path :
        List.of(petition + "/counts", petition + "/counts/history", campaign + "/stats")) {
      Instant before = Instant.now();
      Answer answer = everybody.get(path).require(200);
      Instant after = Instant.now();
      Instant asOf = Instant.parse(answer.json().getString("asOf"));
      long age = Long.parseLong(answer.header("Age"));
      assertTrue(age <= 5, path + ": " + age);
      assertTrue(age <= Math.max(0, Duration.between(asOf, after).toSeconds()), path + ": " + age);
      assertTrue(age >= Duration.between(asOf, before).toSeconds(), path + ": " + age);
    }
    assertNull(everybody.get(campaign).require(200).header("Age"));
  }

  private Map<String, JsonObject> edits() {
    return Map.of(
        "/campaigns/" + scene.campaign().slug(), edit("hashtag", "#Kept"),
        "/petitions/" + scene.petition(), edit("goal", 5000),
        "/actions/" + scene.action(), edit("kind", "VIGIL"),
        "/days-of-action/" + scene.day(), edit("date", "2020-11-29"));
  }

  private static JsonObject edit(String name, Object value) {
    return Json.createObjectBuilder(Map.of(name, value)).build();
  }

  @Test
  @DisplayName(
      "has an entity tag with which a key may edit once; after the edit it answers 200, not 304")
  void editedByIt() {
    edits()
        .forEach(
            (path, edit) -> {
              String tag = everybody.get(path).require(200).header("ETag");
              String own = scene.key().get(path).require(200).header("ETag");
              assertTrue(tag.matches("W/\"[\\w-]{22}\\.\\d+\""), path + ": " + tag);
              assertEquals(own.replace("\"", ""), tag.replaceAll(".*\\.|\"$", ""), path);
              everybody.with("If-None-Match", tag).get(path).require(304);
              scene
                  .key()
                  .with("If-Match", tag.replaceFirst("\\.\\d+", ""))
                  .patch(path, edit)
                  .requireProblem(ProblemType.STALE);
              Api seen = scene.key().with("If-Match", tag);
              Answer edited = seen.patch(path, edit).require(200);
              assertNotEquals(own, edited.header("ETag"), path);
              seen.patch(path, edit).requireProblem(ProblemType.STALE);
              Answer anew = everybody.with("If-None-Match", tag).get(path).require(200);
              assertNotEquals(tag, anew.header("ETag"), path);
            });
  }

  @Test
  @DisplayName("may be edited by the version in its tag or by that number, whatever else differs")
  void versionDecides() {
    edits()
        .forEach(
            (path, edit) -> {
              String tag = everybody.get(path).require(200).header("ETag");
              String number = tag.replaceAll(".*\\.|\"$", "");
              String other = tag.replaceFirst("\"[^.]*", '"' + "x".repeat(22));
              for (String form :
                  List.of(tag, other, other.substring(2), '"' + number + '"', number)) {
                scene
                    .key()
                    .with("If-Match", form)
                    .patch(path, JsonValue.EMPTY_JSON_OBJECT)
                    .require(200);
              }
              scene.key().with("If-Match", "W/\"" + number + '"').patch(path, edit).require(200);
              scene
                  .key()
                  .with("If-Match", number)
                  .patch(path, edit)
                  .requireProblem(ProblemType.STALE);
            });
  }

  @Test
  @DisplayName("is sent whole to a GET with If-Match, which is for edits")
  void ifMatch() {
    String path = "/campaigns/" + scene.campaign().slug();
    Answer first = everybody.get(path).require(200);
    for (String tag : List.of("*", "\"7\"", first.header("ETag"))) {
      Answer answer = everybody.with("If-Match", tag).get(path).require(200);
      assertEquals(first.body(), answer.body(), tag);
    }
  }
}
