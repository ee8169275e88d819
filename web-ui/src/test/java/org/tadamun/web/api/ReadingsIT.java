package org.tadamun.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Every endpoint that reads")
class ReadingsIT {

  @Inject private ContractWorld contractWorld;
  @Inject private World world;

  private final Api everybody = Api.anonymous().with("Accept", "*/*");
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  @Test
  @DisplayName("has each member that the contract promises in its answer")
  void everyShape() {
    Readings.shapes(scene)
        .forEach(
            (path, fields) -> {
              Answer answer = scene.key().get(path).require(200);
              for (String field : fields.split(" ")) {
                assertTrue(
                    Json.createPointer("/" + field).containsValue(answer.json()),
                    () -> path + " lacks " + field + ": " + answer.body());
              }
            });
  }

  @Test
  @DisplayName("that is public may be cached for seconds, and answers 304 to its own entity tag")
  void caching() {
    for (String path : Readings.openToAll(scene)) {
      Answer first = everybody.get(path).require(200);
      assertEquals("public, max-age=5, stale-if-error=300", first.header("Cache-Control"), path);
      assertEquals("*", first.header("Access-Control-Allow-Origin"), path);
      assertNull(first.header("Set-Cookie"), path);
      Answer again = again(path, first);
      assertEquals(304, again.status(), path);
      assertEquals("", again.body(), path);
      everybody.with("If-None-Match", "\"other\"").get(path).require(200);
      Answer head = everybody.send("HEAD", path, BodyPublishers.noBody(), null).require(200);
      assertEquals("", head.body(), path);
    }
  }

  /** Figures carry a moment that changes every five seconds, so that another attempt is needed. */
  private Answer again(String path, Answer first) {
    Answer answer = first;
    for (int i = 0; i < 4 && answer.status() != 304; i++) {
      String tag = answer.header("ETag");
      assertFalse(tag == null || tag.isBlank(), path);
      answer = everybody.with("If-None-Match", tag).get(path);
    }
    return answer;
  }

  @Test
  @DisplayName("rest R7: that needs a key answers 401 without a valid one, and forbids every cache")
  void closed() {
    for (String path : Readings.forKeys(scene)) {
      everybody.get(path).requireProblem(ProblemType.UNAUTHENTICATED);
      everybody.withKey("tadamun_wrong").get(path).requireProblem(ProblemType.UNAUTHENTICATED);
      Answer answer = scene.key().get(path).require(200);
      String caching = answer.header("Cache-Control");
      assertEquals("private, no-store", caching, path);
    }
  }

  @Test
  @DisplayName("refuses a query parameter with an invalid value, and names it")
  void questions() {
    String campaign = "/campaigns/" + scene.campaign().slug();
    String petition = "/petitions/" + scene.petition();
    Map<String, List<String>> asked = new LinkedHashMap<>();
    asked.put("/campaigns", List.of("limit", "cursor"));
    asked.put("/petitions", List.of("limit", "cursor"));
    asked.put(campaign + "/petitions", List.of("limit", "cursor"));
    asked.put(campaign + "/endorsements", List.of("limit", "cursor", "country", "kind", "lang"));
    asked.put(campaign + "/endorsements.csv", List.of("country", "kind", "lang"));
    asked.put(campaign + "/parliament", List.of("limit", "cursor"));
    asked.put(campaign + "/actions", List.of("limit", "cursor", "country", "kind", "when"));
    asked.put(campaign + "/actions.ics", List.of("country", "kind"));
    asked.put(campaign + "/actions.geojson", List.of("country", "kind"));
    asked.put(
        petition + "/counts/history", List.of("interval", "by", "from", "to", "limit", "cursor"));
    asked.put(petition + "/signatures", List.of("state", "country", "version", "from", "to"));
    asked.put(petition + "/signatures?version=0", List.of("confirmedFrom", "limit", "cursor"));
    asked.put(petition + "/signatures?state=HELD", List.of("source", "importId"));
    asked.put(petition + "/invalidations", List.of("state", "limit", "cursor"));
    asked.put(petition + "/signature-changes", List.of("from", "limit", "cursor"));
    asked.put(petition + "/batches", List.of("state", "country", "limit", "cursor"));
    asked.put(petition + "/snapshots", List.of("addressee", "limit", "cursor"));
    asked.put(campaign + "/milestone-tasks", List.of("state", "limit", "cursor"));
    asked.put("/snapshots/" + scene.snapshot() + ".csv", List.of("language"));
    asked.put("/snapshots/" + scene.snapshot() + ".html", List.of("language"));
    asked.put("/endorsers", List.of("kind", "limit", "cursor"));
    asked.put("/addressees?campaign=" + scene.campaign().slug(), List.of("limit", "cursor"));
    asked.put(
        "/deliveries?campaign=" + scene.campaign().slug(),
        List.of("outcome", "due", "addressee", "snapshot", "limit", "cursor"));
    asked.put("/addressees", List.of("limit", "cursor"));
    asked.put("/deliveries", List.of("outcome", "due", "addressee", "snapshot", "limit", "cursor"));
    asked.put("/organisations", List.of("limit", "cursor"));
    asked.put("/days-of-action", List.of("limit", "cursor"));
    Api api = scene.key().with("Accept", "*/*");
    asked.forEach(
        (path, names) -> {
          for (String name : names) {
            String start = path + (path.contains("?") ? "&" : "?") + name + "=";
            for (String odd : new String[] {"no_such", "%3Cscript%3E", "-7", "99999999999999999"}) {
              api.get(start + odd)
                  .requireProblem(ProblemType.INVALID)
                  .requireField(name, odd.equals("%3Cscript%3E") ? "<script>" : null);
            }
            api.get(start + "a%00b").requireProblem(ProblemType.MALFORMED);
            api.get(start + "&" + name + "=")
                .requireProblem(ProblemType.INVALID)
                .requireField(name, null);
          }
        });
    api.get(petition + "/counts?version=first")
        .requireProblem(ProblemType.INVALID)
        .requireField("version", null);
    api.get(petition + "/counts?version=7").requireProblem(ProblemType.NOT_FOUND);
    for (String limit : new String[] {"0", "201", "1.5", "1e2"}) {
      api.get("/campaigns?limit=" + limit)
          .requireProblem(ProblemType.INVALID)
          .requireField("limit", null);
    }
  }

  @Test
  @DisplayName("refuses a cursor that the list did not issue itself")
  void cursors() {
    String campaign = "/campaigns/" + scene.campaign().slug();
    List<String> lists =
        List.of(
            "/campaigns",
            "/petitions",
            campaign + "/petitions",
            campaign + "/endorsements",
            campaign + "/parliament",
            campaign + "/actions",
            "/petitions/" + scene.petition() + "/counts/history",
            "/petitions/" + scene.petition() + "/signatures",
            "/petitions/" + scene.petition() + "/batches",
            campaign + "/milestone-tasks",
            "/endorsers",
            "/deliveries?campaign=" + scene.campaign().slug(),
            "/addressees?campaign=" + scene.campaign().slug(),
            "/deliveries",
            "/addressees",
            "/organisations",
            "/days-of-action");
    List<String> positions =
        List.of(
            "x",
            "\u0000",
            "9".repeat(40),
            "' or 1=1",
            "UPCOMING:1:1",
            "UPCOMING:-1:1:1",
            "NEVER:1:1:1",
            "+1000000000-12-31T23:59:59Z XX",
            "-1000000000-01-01T00:00:00Z",
            "2020-11-08T00:00:00Z a\u0000",
            "2020-11-08 1 1",
            "2020-11-08",
            "+999999999-12-31 1",
            "0001-01-01 1");
    for (String list : lists) {
      for (String position : positions) {
        String cursor =
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.getBytes(StandardCharsets.UTF_8));
        scene
            .key()
            .get(list + (list.contains("?") ? "&" : "?") + "cursor=" + cursor)
            .requireProblem(ProblemType.INVALID)
            .requireField("cursor", null);
      }
      // A cursor before every row: the end of the list or a refusal, but no server error.
      String below = list + (list.contains("?") ? "&" : "?") + "cursor=LTU";
      assertTrue(scene.key().get(below).status() < 500, below);
    }
  }

  @Test
  @DisplayName("answers 4xx for an unknown, a hidden and a malformed name")
  void nothing() {
    String draft = world.campaign().slug();
    for (String name :
        List.of("none", draft, "%3Cscript%3E", "..%2F..%2Fetc", "x".repeat(3_000), "%E2%80%AE")) {
      for (String path :
          List.of(
              "/campaigns/%s",
              "/campaigns/%s/stats",
              "/campaigns/%s/actions",
              "/campaigns/%s/actions.ics",
              "/campaigns/%s/actions.geojson",
              "/campaigns/%s/endorsements",
              "/campaigns/%s/endorsements.csv",
              "/campaigns/%s/parliament",
              "/petitions/%s",
              "/petitions/%s/counts",
              "/petitions/%s/counts/history",
              "/petitions/%s/signatures",
              "/petitions/%s/batches",
              "/batches/%s",
              "/days-of-action/%s",
              "/days-of-action/%s/board",
              "/actions/%s",
              "/addressees/%s",
              "/organisations/%s",
              "/endorsers/%s",
              "/endorsements/%s",
              "/parliamentary-acts/%s")) {
        Answer answer = scene.key().with("Accept", "*/*").get(path.formatted(name));
        assertTrue(
            answer.status() >= 400 && answer.status() < 500,
            () -> path + " " + name + ": " + answer.status());
        assertFalse(answer.body().contains("<script>"), path);
        assertFalse(answer.body().contains("at org."), path);
      }
    }
    everybody.get("/nothing").requireProblem(ProblemType.NOT_FOUND);
    // The web server itself refuses this address.
    everybody.get("/campaigns/a%00b").require(400);
  }

  @Test
  @DisplayName("that has figures answers 405 to POST, and 406 to a request for a picture")
  void refusesPostAndPictures() {
    for (String path :
        List.of(
            "/campaigns/" + scene.campaign().slug() + "/stats",
            "/petitions/" + scene.petition() + "/counts",
            "/petitions/" + scene.petition() + "/counts/history",
            "/days-of-action/" + scene.day() + "/board")) {
      scene.key().post(path, "{}").requireProblem(ProblemType.NOT_ALLOWED);
      everybody.with("Accept", "image/png").get(path).requireProblem(ProblemType.NOT_ACCEPTABLE);
    }
  }

  @Test
  @DisplayName("has only links in the entry point that answer 200")
  void entry() {
    JsonObject entry = everybody.get("/").require(200).json();
    String version = entry.getString("version");
    assertTrue(version.matches("\\d+(\\.\\d+)+(-SNAPSHOT)?"), version);
    JsonObject links = entry.getJsonObject("links");
    assertEquals(links.getString("days-of-action"), links.getString("daysOfAction"));
    String base = System.getProperty("tadamun.base-url");
    JsonObject templates = entry.getJsonObject("templates");
    String actions = base + "/api/v1/campaigns/{slug}/actions";
    assertEquals(actions, templates.getString("actions"));
    everybody
        .get("/" + actions.replace("{slug}", scene.campaign().slug()).substring(base.length()))
        .require(200);
    links.forEach(
        (name, link) -> {
          String url = ((JsonString) link).getString();
          assertTrue(url.startsWith(base), url);
          if (name.equals("openapi")) {
            return; // OpenApiIT reads the description, which is slow to make.
          }
          Answer answer = scene.key().with("Accept", "*/*").get("/" + url.substring(base.length()));
          assertEquals(200, answer.status(), () -> name + ": " + answer.body());
        });
  }
}
