package org.tadamun.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

/** Sends patches that change nothing to every PATCH endpoint. */
@InServer
@DisplayName("A PATCH")
class UnchangedIT {

  @Inject private ContractWorld contractWorld;

  private Scene scene;
  private List<Writing> patches;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
    // A published endorsement cannot be edited: every patch would be refused.
    String unpublish = "/endorsements/" + scene.endorsement() + "/commands/unpublish";
    scene.key().post(unpublish, "{}").require(200);
    patches =
        Writings.all(scene).stream()
            .filter(writing -> writing.method().equals("PATCH"))
            .filter(writing -> !writing.template().equals("/signatures/self"))
            .toList();
    assertTrue(patches.size() >= 9, patches::toString);
  }

  /**
   * The members of the answer that the patch may change, except those that name another object by
   * its id.
   */
  private static JsonObject read(Writing writing, JsonObject answer) {
    JsonObjectBuilder same = Writings.object();
    writing.fields().stream()
        .filter(field -> field.kind() != BadInput.REFERENCE)
        .map(field -> field.name().replaceFirst("[.\\[].*", ""))
        .filter(answer::containsKey)
        .forEach(name -> same.add(name, answer.get(name)));
    return same.build();
  }

  @Test
  @DisplayName("without a change leaves entity tag, content and audit trail unchanged, with 200")
  void still() {
    for (Writing writing : patches) {
      Map<String, Long> rows = contractWorld.rows(scene);
      Answer first =
          scene.key().with("If-Match", "*").patch(writing.path(), JsonValue.EMPTY_JSON_OBJECT);
      String tag = first.require(200).header("ETag");
      Api seen = scene.key().with("If-Match", tag);
      JsonObject unknown = Writings.object().add("nonsense", 1).build();
      for (JsonObject same :
          List.of(JsonValue.EMPTY_JSON_OBJECT, unknown, read(writing, first.json()))) {
        Answer again = seen.patch(writing.path(), same).require(200);
        assertEquals(tag, again.header("ETag"), writing + " " + same);
        assertEquals(first.json(), again.json(), writing + " " + same);
      }
      assertEquals(rows, contractWorld.rows(scene), writing::toString);
    }
  }

  @Test
  @DisplayName("overview R2: may contain the whole answer of a GET, ids of other objects included")
  void whole() {
    for (Writing writing : patches) {
      Answer read = scene.key().get(writing.path()).require(200);
      String tag = read.header("ETag");
      Answer same = scene.key().with("If-Match", tag).patch(writing.path(), read.json());
      assertEquals(200, same.status(), () -> writing + ": " + same.body());
      assertEquals(tag, same.header("ETag"), writing::toString);
      assertEquals(read.json(), scene.key().get(writing.path()).json(), writing::toString);
    }
  }

  @Test
  @DisplayName("with another value changes that member, or is refused at it")
  void doneOrRefused() {
    for (Writing writing : patches) {
      Api any = scene.key().with("If-Match", "*");
      for (String field : scene.key().get(writing.path()).require(200).json().keySet()) {
        String tag = scene.key().get(writing.path()).header("ETag");
        Answer answer = any.patch(writing.path(), Writings.object().add(field, "xyzzy").build());
        String what = writing + " " + field + ": " + answer.body();
        if (answer.status() == 200) {
          assertNotEquals(tag, answer.header("ETag"), what);
        } else {
          // A next step needs its due day, and the refusal names that field.
          answer.requireMistake(field.equals("nextStep") ? "nextDue" : field, "xyzzy");
        }
      }
    }
  }

  @Test
  @DisplayName(
      "without a change is refused without an entity tag (428), and with a stale one (412)")
  void stale() {
    for (Writing writing : patches) {
      Api key = scene.key();
      key.patch(writing.path(), JsonValue.EMPTY_JSON_OBJECT)
          .requireProblem(ProblemType.PRECONDITION_REQUIRED);
      key.with("If-Match", "\"99\"")
          .patch(writing.path(), JsonValue.EMPTY_JSON_OBJECT)
          .requireProblem(ProblemType.STALE);
    }
  }

  @Test
  @DisplayName(
      "may name the current state; another state is refused, since only commands change it")
  void led() {
    for (String path :
        List.of(
            "/actions/" + scene.action(),
            "/endorsements/" + scene.endorsement(),
            "/parliamentary-acts/" + scene.act())) {
      Api key = scene.key().with("If-Match", "*");
      String state = scene.key().get(path).require(200).json().getString("state");
      key.patch(path, Writings.object().add("state", state).build()).require(200);
      key.patch(path, Writings.object().add("state", "CANCELLED").build())
          .requireMistake("state", null);
    }
  }

  @Test
  @DisplayName("may have null for head-count and reason of an action; any value is refused")
  void reported() {
    String path = "/actions/" + scene.action();
    Api key = scene.key().with("If-Match", "*");
    JsonObject heads = Writings.object().add("count", 3000).add("method", "POLICE").build();
    key.patch(path, Writings.object().add("headCount", heads).build())
        .requireMistake("headCount", null);
    JsonObject reason = Writings.object().add("en", "Rain").build();
    key.patch(path, Writings.object().add("reason", reason).build()).requireMistake("reason", null);
    JsonObject nothing = Writings.object().addNull("headCount").addNull("reason").build();
    key.patch(path, nothing).require(200);
  }

  @Test
  @DisplayName("does not empty a list: a list that contains null is refused")
  void nulls() {
    JsonArray nothing = Json.createArrayBuilder().addNull().build();
    Api key = scene.key().with("If-Match", "*");
    Map.of(
            "/endorsements/" + scene.endorsement(), "quotes",
            "/petitions/" + scene.petition(), "addressees",
            "/campaigns/" + scene.campaign().slug(), "demands")
        .forEach(
            (path, list) -> {
              JsonValue before = scene.key().get(path).require(200).json().get(list);
              key.patch(path, Writings.object().add(list, nothing).build())
                  .requireMistake(list + "[0]", null);
              assertEquals(before, scene.key().get(path).require(200).json().get(list));
            });
  }
}
