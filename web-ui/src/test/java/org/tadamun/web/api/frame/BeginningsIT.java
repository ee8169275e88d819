package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.InServer;

/** Endorsements and acts are made in the state that is asked for: others are asked for it too. */
@InServer
@DisplayName("What is new")
class BeginningsIT {

  @Inject private ContractWorld contractWorld;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  private Writing made(String template) {
    return Writings.all(scene).stream()
        .filter(one -> one.method().equals("POST") && one.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject with(Writing writing, String member, JsonValue value) {
    return Json.createObjectBuilder(writing.valid()).add(member, value).build();
  }

  private void refused(String template, String member, JsonValue value) {
    Writing writing = made(template);
    Map<String, Long> rows = contractWorld.rows(scene);
    scene
        .key()
        .post(writing.path(), with(writing, member, value))
        .requireProblem(ProblemType.INVALID)
        .requireField(member, null);
    assertEquals(rows, contractWorld.rows(scene), template);
  }

  @Test
  @DisplayName("is not made where a state or an outcome is named in which it does not begin")
  void otherwise() {
    for (String one :
        List.of(
            "/deliveries receipt x",
            "/deliveries steps x",
            "/deliveries happenedLocal 2020-11-20T12:00:00",
            "/campaigns state LIVE",
            "/campaigns outcome WON",
            "/campaigns/{slug}/petitions state OPEN",
            "/campaigns/{slug}/actions state TOOK_PLACE",
            "/petitions/{slug}/batches state CHECKED",
            "/petitions/{slug}/event-passes state OVER")) {
      String[] words = one.split(" ");
      refused(words[0], words[1], Json.createValue(words[2]));
    }
  }

  @Test
  @DisplayName("is not made where it is said how many came, or that it is hidden")
  void more() {
    JsonObject heads =
        Json.createObjectBuilder().add("count", 300).add("method", "COUNTED").build();
    refused("/campaigns/{slug}/actions", "headCount", heads);
    refused("/campaigns", "offline", JsonValue.TRUE);
  }

  @Test
  @DisplayName("may name the state in which it begins")
  void begins() {
    for (String one :
        List.of(
            "/deliveries outcome PLANNED",
            "/campaigns state DRAFT",
            "/campaigns/{slug}/petitions state DRAFT",
            "/campaigns/{slug}/actions state SUBMITTED",
            "/petitions/{slug}/batches state SUBMITTED",
            "/petitions/{slug}/event-passes state UPCOMING")) {
      String[] words = one.split(" ");
      Writing writing = made(words[0]);
      JsonObject body = with(writing, words[1], Json.createValue(words[2]));
      JsonObject created = scene.key().post(writing.path(), body).require(201).json();
      assertEquals(words[2], created.getString(words[1]), one);
    }
  }

  @Test
  @DisplayName("may be an attempt that was made already, told with what came of it or not at all")
  void told() {
    Writing writing = made("/deliveries");
    JsonObjectBuilder attempt = Json.createObjectBuilder(writing.valid());
    attempt
        .add("channel", "BY_HAND")
        .add("outcome", "REFUSED")
        .add("nextStep", "By post")
        .add("nextDue", "2020-11-23");
    JsonObject untimed = attempt.build();
    Map<String, Long> rows = contractWorld.rows(scene);
    scene
        .key()
        .post(writing.path(), untimed)
        .requireProblem(ProblemType.INVALID)
        .requireField("happenedLocal", null);
    assertEquals(rows, contractWorld.rows(scene));
    JsonObject whole =
        Json.createObjectBuilder(untimed).add("happenedLocal", "2020-11-20T12:00:00").build();
    JsonObject told = scene.key().post(writing.path(), whole).require(201).json();
    assertEquals("REFUSED", told.getString("outcome"));
    assertEquals("2020-11-23", told.getString("nextDue"));
    assertEquals(2, told.getJsonArray("steps").size());
  }
}
