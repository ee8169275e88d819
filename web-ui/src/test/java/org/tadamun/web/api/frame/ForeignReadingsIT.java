package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
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
@DisplayName("Every endpoint that keys read")
class ForeignReadingsIT {

  /** Lists whose items all campaigns share. */
  private static final List<String> SHARED = List.of("/endorsers", "/organisations");

  /** Lists of all items that the key may read. */
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
  @DisplayName("rest R12: refuses a key that lacks its scope, and names that scope")
  void otherScope() {
    Api weak = keys.of(scene.campaign(), "incident:read");
    for (String path : Readings.forKeys(scene)) {
      Answer refused = weak.get(path).requireProblem(ProblemType.FORBIDDEN);
      String scope = refused.json().getString("scope");
      assertTrue(Scene.SCOPES.contains(scope.split(" ")[0]), () -> path + ": " + scope);
      assertEquals(
          "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"",
          refused.header("WWW-Authenticate"),
          path);
    }
  }

  @Test
  @DisplayName("access R3: tells a key of another campaign nothing, whatever its scopes")
  void otherCampaign() {
    Api stranger = keys.of(world.liveCampaign(), Scene.SCOPES.toArray(String[]::new));
    for (String path : Readings.forKeys(scene)) {
      Answer answer = stranger.get(path);
      if (OF_ALL.contains(path)) {
        assertTrue(answer.require(200).json().getJsonArray("items").isEmpty(), path);
      } else if (!isShared(path)) {
        boolean closed = answer.status() == 403 || answer.status() == 404;
        assertTrue(closed, () -> path + ": " + answer.status());
        assertNull(answer.header("WWW-Authenticate"), "it lacks none: " + path);
        assertFalse(answer.json().containsKey("scope"), path);
      }
    }
  }

  @Test
  @DisplayName("access R3: answers a key of another campaign for a draft as for an unknown slug")
  void drafts() {
    CampaignView draft = world.campaign();
    List<String> there = List.of(draft.slug(), draftPetition(), dayOf(draft));
    List<String> none = List.of("nowhere", "nothing", "never");
    for (String scope : List.of("all", "incident:read")) {
      String[] scopes = scope.equals("all") ? Scene.SCOPES.toArray(String[]::new) : of(scope);
      Api stranger = keys.of(world.liveCampaign(), scopes);
      int compared = 0;
      for (String path : readings()) {
        String hidden = at(path, there);
        if (!hidden.equals(path)) {
          String unknown = at(path, none);
          assertEquals(told(stranger.get(unknown)), told(stranger.get(hidden)), hidden);
          compared++;
        }
      }
      assertTrue(compared > 10, () -> "of the readings");
      for (Writing writing : Writings.all(scene)) {
        String hidden = at(writing.path(), there);
        if (!hidden.equals(writing.path())) {
          for (JsonObject body : List.of(writing.valid(), JsonValue.EMPTY_JSON_OBJECT)) {
            String unknown = at(writing.path(), none);
            assertEquals(
                told(write(stranger, writing, unknown, body)),
                told(write(stranger, writing, hidden, body)),
                writing + " " + body);
          }
        }
      }
      String removal = "/days-of-action/%s/removal";
      assertEquals(
          told(stranger.post(removal.formatted(none.getLast()), "")),
          told(stranger.post(removal.formatted(there.getLast()), "")));
    }
  }

  @Test
  @DisplayName("access R3: says that a slug is taken only to a request that is valid otherwise")
  void takenSlugs() {
    CampaignView own = world.liveCampaign();
    Api stranger = keys.of(own, Scene.SCOPES.toArray(String[]::new));
    String campaigns = "/campaigns";
    String petitions = "/campaigns/" + own.slug() + "/petitions";
    String days = "/days-of-action";
    CampaignView draft = world.campaign();
    Map<String, String> taken =
        Map.of(campaigns, draft.slug(), petitions, draftPetition(), days, dayOf(draft));
    taken.forEach(
        (list, slug) -> {
          JsonObjectBuilder little = Writings.object();
          if (list.equals(days)) {
            little.add("campaign", own.slug());
          }
          JsonObject body = little.build();
          Answer hidden = stranger.post(list, named(body, slug));
          Answer free = stranger.post(list, named(body, World.unique("free")));
          hidden.requireProblem(ProblemType.INVALID);
          assertEquals(free.json().get("errors"), hidden.json().get("errors"), list);
        });
    JsonObject title = Writings.text("Release him").build();
    JsonObjectBuilder whole =
        Writings.object()
            .add("slug", draft.slug())
            .add("title", title)
            .add("languages", Json.createArrayBuilder().add("en"))
            .add("timeZone", "Europe/London");
    stranger.post(campaigns, whole.build()).requireMistake("slug", null);
  }

  private static JsonObject named(JsonObject body, String slug) {
    return Json.createObjectBuilder(body).add("slug", slug).build();
  }

  private String dayOf(CampaignView draft) {
    JsonObjectBuilder call =
        Writings.object()
            .add("campaign", draft.slug())
            .add("slug", World.unique("free-noor"))
            .add("title", Writings.text("Day of action"))
            .add("date", "2099-12-24");
    Api own = keys.of(draft, Permission.ACTION_WRITE);
    return own.post("/days-of-action", call.build()).require(201).json().getString("slug");
  }

  private List<String> readings() {
    List<String> all = new ArrayList<>(Readings.forKeys(scene));
    all.add("/addressees?campaign=" + scene.campaign().slug());
    all.add("/deliveries?campaign=" + scene.campaign().slug());
    return all;
  }

  /** The slug of a petition that is a draft, in a campaign that is public. */
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

  /** The path with these slugs in place of those of the scene. */
  private String at(String path, List<String> slugs) {
    return path.replace(scene.campaign().slug(), slugs.get(0))
        .replace(scene.petition(), slugs.get(1))
        .replace(scene.day(), slugs.get(2));
  }

  private static Answer write(Api key, Writing writing, String path, JsonObject body) {
    Api any = key.with("If-Match", "*");
    return writing.method().equals("PATCH") ? any.patch(path, body) : any.post(path, body);
  }

  /** Status, type and challenge: all that could differ for the caller. */
  private static String told(Answer answer) {
    return answer.status() < 400
        ? Integer.toString(answer.status())
        : answer.status()
            + " "
            + answer.json().getString("type")
            + " "
            + answer.header("WWW-Authenticate");
  }
}
