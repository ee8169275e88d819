package org.tadamun.kernel.rest.control.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Query of an address")
class QueryCheckIT {

  @Inject private ContractWorld contractWorld;

  private final Api everybody = Api.anonymous().with("Accept", "*/*");
  private Scene scene;
  private Api key;
  private String petition;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
    key = scene.key().with("Accept", "*/*");
    petition = "/petitions/" + scene.petition();
  }

  private static String with(String path, String more) {
    return path + (path.contains("?") ? "&" : "?") + more;
  }

  private static Answer requireOnly(String field, String value, Answer answer) {
    answer.requireMistake(field, value);
    assertEquals(1, answer.json().getJsonArray("errors").size(), answer.body());
    return answer;
  }

  @Test
  @DisplayName("R9: an unknown parameter is refused to a caller with a key, at every address")
  void unknown() {
    List<String> paths = new ArrayList<>(Readings.openToAll(scene));
    paths.addAll(Readings.forKeys(scene));
    for (String path : paths) {
      requireOnly("no_such", "secret", key.get(with(path, "no_such=secret")));
      Answer head = key.send("HEAD", with(path, "no_such=1"), BodyPublishers.noBody(), null);
      assertEquals(ProblemType.INVALID.status(), head.status(), path);
    }
    String list = petition + "/signatures";
    requireOnly("confirmed_from", "2020-11-08", key.get(list + "?confirmed_from=2020-11-08"));
    requireOnly("form", "2020-11-08", key.get(petition + "/counts/history?form=2020-11-08"));
  }

  @Test
  @DisplayName(
      "R9: unknown parameters are ignored at public addresses without a key, and refused elsewhere")
  void passedOver() {
    for (String path : Readings.openToAll(scene)) {
      String busted = with(path, "_=20201108&fbclid=a&fbclid=b");
      everybody.get(busted).require(200);
      everybody.send("HEAD", busted, BodyPublishers.noBody(), null).require(200);
    }
    everybody.get(petition + "/signatures?no_such=1").requireProblem(ProblemType.UNAUTHENTICATED);
  }

  @Test
  @DisplayName("R9: a parameter given twice is refused")
  void twice() {
    String states = "?state=CONFIRMED&state=HELD";
    requireOnly("state", "CONFIRMED", key.get(petition + "/signatures" + states));
    Answer refused =
        requireOnly("limit", null, everybody.get("/campaigns?_=1&limit=1&cursor=&limit=2"));
    assertTrue(refused.body().contains("more than once"), refused.body());
    assertEquals("*", refused.header("Access-Control-Allow-Origin"));
    assertEquals("no-store", refused.header("Cache-Control"));
    requireOnly("limit", null, everybody.get("/campaigns?limit=1&%6cimit=1"));
  }

  @Test
  @DisplayName("A POST refuses unknown and repeated parameters, with a key and without")
  void sent() {
    String invalidations = petition + "/invalidations";
    requireOnly("dry_run", null, key.post(invalidations + "?dry_run=true", "{}"));
    requireOnly("dryRun", null, key.post(invalidations + "?dryRun=true&dryRun=true", "{}"));
    for (Api who : List.of(everybody, key)) {
      requireOnly("dryrun", null, who.post(petition + "/signatures?dryrun=true", "{}"));
      requireOnly("dryrun", null, who.post("/ping?dryrun=true", "{}"));
      who.post("/ping", "{}").require(200);
    }
  }

  @Test
  @DisplayName(
      "Unknown parameters do not change the answer about an unknown address or a wrong method")
  void elsewhere() {
    for (Api who : List.of(Api.anonymous(), scene.key())) {
      who.get("/nothing?no_such=1").requireProblem(ProblemType.NOT_FOUND);
      who.post(petition + "/counts?no_such=1", "{}").requireProblem(ProblemType.NOT_ALLOWED);
      Answer options = who.send("OPTIONS", "/ping?no_such=1", BodyPublishers.noBody(), null);
      assertNotEquals(ProblemType.INVALID.status(), options.status());
      assertTrue(options.header("Allow").contains("POST"), options::toString);
    }
    for (String kind : List.of("/imports/endorsers", "/exports/letters")) {
      String path = kind + "?petition=" + scene.petition();
      key.post(path, "{}").requireProblem(ProblemType.NOT_FOUND);
    }
  }
}
