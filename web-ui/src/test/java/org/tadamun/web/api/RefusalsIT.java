package org.tadamun.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

/** Refusals that every endpoint with a request body has in common. */
@InServer
@DisplayName("Every endpoint that writes")
class RefusalsIT {

  private static final String JSON = "application/json";

  @Inject private ContractWorld contractWorld;
  @Inject private Keys keys;

  private Scene scene;
  private Map<String, Long> before;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
    before = contractWorld.rows(scene);
  }

  @Test
  @DisplayName("answers 400 to a body that is not a JSON object in UTF-8, or is missing")
  void malformed() {
    String deep = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
    for (Writing writing : ofJsonAlone()) {
      for (String body :
          new String[] {"{", "[]", "null", "7", "\"words\"", "{} {}", "{\"a\":}", "\u0000", deep}) {
        require(writing, writing.send(scene.key(), body, writing.type()), ProblemType.MALFORMED);
      }
      byte[] latin = {'{', '"', 'a', '"', ':', '"', (byte) 0xe9, '"', '}'};
      Answer notUtf8 =
          versioned(writing)
              .send(
                  writing.method(),
                  writing.path(),
                  BodyPublishers.ofByteArray(latin),
                  writing.type());
      require(writing, notUtf8, ProblemType.MALFORMED);
      if (!writing.optional()) {
        require(writing, writing.send(scene.key(), "", writing.type()), ProblemType.MALFORMED);
      }
    }
    assertEquals(before, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("answers neither 400 nor a server error to an empty body where it is optional")
  void empty() {
    for (Writing writing : ofJsonAlone()) {
      if (writing.optional()) {
        Answer empty = writing.send(scene.key(), "", writing.type());
        assertNotEquals(
            ProblemType.MALFORMED.status(), empty.status(), () -> writing + ": " + empty.body());
        assertTrue(empty.status() < 500, () -> writing + ": " + empty.body());
      }
    }
  }

  @Test
  @DisplayName(
      "rest R12: answers 401 without a valid key, and 403 that names the scope the key lacks")
  void keys() {
    Api weak = keys.of(scene.campaign(), "incident:read");
    before = contractWorld.rows(scene);
    for (Writing writing : Writings.all(scene)) {
      if (writing.scope() != null) {
        Answer unknown = writing.send(Api.anonymous(), writing.valid());
        require(writing, unknown, ProblemType.UNAUTHENTICATED);
        assertEquals("Bearer", unknown.header("WWW-Authenticate"), writing::toString);
        Api wrong = Api.anonymous().withKey("tadamun_none");
        Answer ended = writing.send(wrong, writing.valid());
        require(writing, ended, ProblemType.UNAUTHENTICATED);
        assertNotEquals(detail(unknown), detail(ended), writing::toString);
        Answer lacking = writing.send(weak, writing.valid());
        require(writing, lacking, ProblemType.FORBIDDEN);
        String needed = lacking.json().getString("scope");
        assertTrue(List.of(needed.split(" ")).contains(writing.scope()), writing + ": " + needed);
        assertTrue(detail(lacking).contains(writing.scope()), lacking::body);
        assertEquals(
            "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\"",
            lacking.header("WWW-Authenticate"),
            writing::toString);
      }
    }
    assertEquals(before, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("answers 404 where the object does not exist")
  void nothingThere() {
    for (Writing writing : Writings.all(scene)) {
      if (writing.template().contains("{")) {
        String path = writing.template().replaceAll("\\{(slug|id|sponsor)}", "none");
        String known =
            path.replace("{language}", "ar")
                .replace("{command}", writing.path().replaceAll(".*/", ""));
        Answer answer =
            writing.send(
                scene.key(), writing.method(), known, writing.valid().toString(), writing.type());
        require(writing, answer, ProblemType.NOT_FOUND);
      }
    }
    assertEquals(before, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("answers 404 to an unknown kind of import or export, whatever is sent")
  void kinds() {
    for (String path : new String[] {"/imports/endorsers", "/exports/letters"}) {
      for (String type : new String[] {JSON, "text/csv"}) {
        scene
            .key()
            .send("POST", path, BodyPublishers.ofString("{}"), type)
            .requireProblem(ProblemType.NOT_FOUND);
      }
      Api.anonymous().post(path, "{}").requireProblem(ProblemType.UNAUTHENTICATED);
    }
    assertEquals(before, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("answers 405 to DELETE and PUT, and names the allowed methods in Allow")
  void methods() {
    for (Writing writing : Writings.all(scene)) {
      for (String method : new String[] {"DELETE", "PUT"}) {
        Answer answer = writing.send(scene.key(), method, writing.path(), "{}", JSON);
        require(writing, answer, ProblemType.NOT_ALLOWED);
        String allow = answer.header("Allow");
        assertTrue(allow != null && allow.contains(writing.method()), writing + ": " + allow);
        assertEquals(allow.contains("GET"), allow.contains("HEAD"), allow);
      }
    }
  }

  @Test
  @DisplayName("answers 412 to an edit with a stale entity tag, and 428 to one without a tag")
  void versions() {
    for (Writing writing : Writings.all(scene)) {
      if (writing.version() != null) {
        Answer stale = writing.at("\"99\"").send(scene.key(), writing.valid());
        require(writing, stale, ProblemType.STALE);
        Answer foreign = writing.at("\"words\"").send(scene.key(), writing.valid());
        require(writing, foreign, ProblemType.STALE);
        Answer blind = writing.at(null).send(scene.key(), writing.valid());
        require(writing, blind, ProblemType.PRECONDITION_REQUIRED);
      }
    }
    assertEquals(before, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("accepts an asterisk in If-Match for any version")
  void anyVersion() {
    for (Writing writing : Writings.all(scene)) {
      if (writing.method().equals("PATCH") && writing.scope() != null) {
        Answer taken = writing.at("*").send(scene.key(), writing.valid());
        // A published object cannot be edited, whatever its version.
        assertTrue(Set.of(200, 409).contains(taken.status()), () -> writing + ": " + taken.body());
      }
    }
  }

  @Test
  @DisplayName("answers 413 to a body that is too large, and 415 to one that is not JSON")
  void bodies() {
    String large = Json.createObjectBuilder().add("a", "x".repeat(70_000)).build().toString();
    for (Writing writing : ofJsonAlone()) {
      require(writing, writing.send(scene.key(), large, writing.type()), ProblemType.TOO_LARGE);
      for (String type : new String[] {"text/plain", "application/xml", "text/html"}) {
        require(
            writing,
            writing.send(scene.key(), writing.valid().toString(), type),
            ProblemType.UNSUPPORTED_MEDIA);
      }
    }
    assertEquals(before, contractWorld.rows(scene));
  }

  @Test
  @DisplayName(
      "answers with a problem title in the caller's language; English for an unknown language")
  void languages() {
    Map<String, String> titles = new java.util.TreeMap<>();
    for (String language : new String[] {"en", "ar", "ur", "fr", "es", "de"}) {
      Api api = Api.anonymous().with("Accept-Language", language + ", xx;q=0.5");
      titles.put(api.get("/campaigns/none").json().getString("title"), language);
    }
    assertEquals(6, titles.size(), titles::toString);
    Api other = Api.anonymous().with("Accept-Language", "tlh");
    assertEquals("en", titles.get(other.get("/campaigns/none").json().getString("title")));
  }

  private static String detail(Answer refused) {
    return refused.json().getString("detail");
  }

  /**
   * Endpoints that take nothing but JSON. The verification of packs takes files of any kind and
   * size: to it, broken JSON is a file that is not ours.
   */
  private List<Writing> ofJsonAlone() {
    return Writings.all(scene).stream()
        .filter(writing -> !writing.path().equals("/snapshots/verification"))
        .toList();
  }

  private Api versioned(Writing writing) {
    return writing.version() == null
        ? scene.key()
        : scene.key().with("If-Match", writing.version());
  }

  private static void require(Writing writing, Answer answer, ProblemType type) {
    assertEquals(type.status(), answer.status(), () -> writing + ": " + answer.body());
    answer.requireProblem(type);
  }
}
