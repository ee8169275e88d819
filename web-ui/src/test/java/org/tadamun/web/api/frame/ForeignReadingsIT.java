package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Every endpoint that is read by keys")
class ForeignReadingsIT {

  /** Whose things the whole coalition shares. */
  private static final List<String> SHARED = List.of("/endorsers", "/organisations");

  /** Lists of all that the key reaches. */
  private static final List<String> OF_ALL = List.of("/addressees", "/deliveries");

  @Inject private ContractWorld contractWorld;
  @Inject private Keys keys;
  @Inject private World world;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  private static boolean isShared(String path) {
    return SHARED.stream().anyMatch(path::startsWith);
  }

  @Test
  @DisplayName("is closed to a key of the same campaign with another scope")
  void otherScope() {
    Api weak = keys.of(scene.campaign(), "incident:read");
    for (String path : Readings.forKeys(scene)) {
      weak.get(path).requireProblem(ProblemType.FORBIDDEN);
    }
  }

  @Test
  @DisplayName("access R3 tells nothing of a campaign to a key of another one, whatever its scopes")
  void otherCampaign() {
    Api stranger = keys.of(world.liveCampaign(), Scene.SCOPES.toArray(String[]::new));
    for (String path : Readings.forKeys(scene)) {
      Answer answer = stranger.get(path);
      if (OF_ALL.contains(path)) {
        assertTrue(answer.require(200).json().getJsonArray("items").isEmpty(), path);
      } else if (!isShared(path)) {
        boolean closed = answer.status() == 403 || answer.status() == 404;
        assertTrue(closed, () -> path + ": " + answer.status());
      }
    }
  }

  @Test
  @DisplayName("access R3 answers of a draft as of what is not there, to a key of another campaign")
  void drafts() {
    String campaign = world.campaign().slug();
    String petition = draftPetition();
    for (String scope : List.of("all", "incident:read")) {
      String[] scopes = scope.equals("all") ? Scene.SCOPES.toArray(String[]::new) : of(scope);
      Api stranger = keys.of(world.liveCampaign(), scopes);
      int compared = 0;
      for (String path : readings()) {
        String hidden = at(path, campaign, petition);
        if (!hidden.equals(path)) {
          String unknown = at(path, "nowhere", "nothing");
          assertEquals(told(stranger.get(unknown)), told(stranger.get(hidden)), hidden);
          compared++;
        }
      }
      assertTrue(compared > 10, () -> "of the readings");
      for (Writing writing : Writings.all(scene)) {
        String hidden = at(writing.path(), campaign, petition);
        if (!hidden.equals(writing.path())) {
          for (JsonObject body : List.of(writing.valid(), JsonValue.EMPTY_JSON_OBJECT)) {
            String unknown = at(writing.path(), "nowhere", "nothing");
            assertEquals(
                told(write(stranger, writing, unknown, body)),
                told(write(stranger, writing, hidden, body)),
                writing + " " + body);
          }
        }
      }
    }
  }

  private List<String> readings() {
    List<String> all = new ArrayList<>(Readings.forKeys(scene));
    all.add("/addressees?campaign=" + scene.campaign().slug());
    all.add("/deliveries?campaign=" + scene.campaign().slug());
    return all;
  }

  /** In a campaign that everybody reads. */
  private String draftPetition() {
    String list = "/campaigns/{slug}/petitions";
    Writing writing =
        Writings.all(scene).stream()
            .filter(one -> one.method().equals("POST") && one.template().equals(list))
            .findFirst()
            .orElseThrow();
    return scene.key().post(writing.path(), writing.valid()).require(201).json().getString("slug");
  }

  private static String[] of(String scope) {
    return new String[] {scope};
  }

  private String at(String path, String campaign, String petition) {
    return path.replace(scene.campaign().slug(), campaign).replace(scene.petition(), petition);
  }

  private static Answer write(Api key, Writing writing, String path, JsonObject body) {
    Api any = key.with("If-Match", "*");
    return writing.method().equals("PATCH") ? any.patch(path, body) : any.post(path, body);
  }

  /** Status and type, and nothing by which two callers would differ. */
  private static String told(Answer answer) {
    return answer.status() < 400
        ? Integer.toString(answer.status())
        : answer.status() + " " + answer.json().getString("type");
  }
}
