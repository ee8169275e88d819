package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Petitions read by callers who write them")
class PetitionReadingIT extends LiveCampaign {

  @Inject private Keys keys;
  @Inject private PetitionWorld petitions;

  private Api api;

  @BeforeEach
  void set() {
    api = keys.of(campaign, Permission.PETITION_WRITE);
  }

  private String list() {
    return "/campaigns/" + campaign.slug() + "/petitions";
  }

  private static JsonObject written(String slug) {
    JsonObjectBuilder words = Json.createObjectBuilder().add("en", "Release him");
    return Json.createObjectBuilder()
        .add("slug", slug)
        .add("title", words)
        .add("body", Json.createObjectBuilder().add("en", "We demand it."))
        .build();
  }

  private static JsonObject goal(int goal) {
    return Json.createObjectBuilder().add("goal", goal).build();
  }

  private Answer create() {
    return api.post(list(), written(World.unique("petition"))).require(201);
  }

  private static String path(Answer made) {
    return "/petitions/" + made.json().getString("slug");
  }

  @Test
  @DisplayName(
      "R7: a draft is found under its address by a key of the campaign, and by nobody else")
  void draft() {
    Answer made = create();
    assertTrue(made.header("Location").endsWith("/api/v1" + path(made)), made.toString());
    Answer read = api.get(path(made)).require(200);
    assertEquals("DRAFT", read.json().getString("state"));
    assertEquals(made.header("ETag"), read.header("ETag"));
    assertEquals("private, no-store", read.header("Cache-Control"));
    assertNull(read.header("Access-Control-Allow-Origin"));
    Api weak = keys.of(campaign, Permission.SIGNATURE_READ, Permission.CAMPAIGN_WRITE);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    for (Api outsider : new Api[] {Api.anonymous(), weak, stranger}) {
      outsider.get(path(made)).requireProblem(ProblemType.NOT_FOUND);
    }
  }

  @Test
  @DisplayName("R7: an edit and a command need the entity tag that was read, which is valid once")
  void tags() throws Exception {
    String path = "/petitions/" + petitions.open(campaign).slug();
    String read = api.get(path).require(200).header("ETag");
    Answer changed = api.with("If-Match", read).patch(path, goal(2)).require(200);
    assertNotEquals(read, changed.header("ETag"));
    api.with("If-Match", read).patch(path, goal(3)).requireProblem(ProblemType.STALE);
    api.patch(path, goal(3)).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    api.with("If-Match", read)
        .post(path + "/commands/pause", "{}")
        .requireProblem(ProblemType.STALE);
    String several = "\"0\", " + api.get(path).header("ETag");
    Answer paused = api.with("If-Match", several).post(path + "/commands/pause", "{}").require(200);
    assertEquals(paused.header("ETag"), api.get(path).header("ETag"));
    Answer seen = Api.anonymous().get(path).require(200);
    assertEquals(2, seen.json().getJsonArray("thresholds").getInt(0));
    assertTrue(seen.header("Cache-Control").startsWith("public"), seen.toString());
    Api open = api.with("If-Match", seen.header("ETag"));
    open.patch(path, goal(4)).require(200);
    open.patch(path, goal(3)).requireProblem(ProblemType.STALE);
    open.post(path + "/commands/open", "{}").requireProblem(ProblemType.STALE);
    api.with("If-Match", "*").patch(path, goal(3)).require(200);
    api.with("If-Match", "*")
        .patch("/petitions/none", goal(3))
        .requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("R6: another slug is refused at its field, together with the other mistakes")
  void fixed() {
    Answer made = create();
    for (JsonValue other :
        List.of(Json.createValue(World.unique("petition")), (JsonValue) JsonValue.NULL)) {
      JsonObject patch = Json.createObjectBuilder(goal(-1)).add("slug", other).build();
      api.with("If-Match", made.header("ETag"))
          .patch(path(made), patch)
          .requireMistake("slug", null)
          .requireField("goal", null);
    }
    JsonObject same =
        Json.createObjectBuilder(goal(7)).add("slug", made.json().getString("slug")).build();
    Answer changed = api.with("If-Match", made.header("ETag")).patch(path(made), same).require(200);
    assertEquals(7, changed.json().getInt("goal"));
  }

  @Test
  @DisplayName(
      "R6: overview R2: a patch without a change keeps the entity tag; a state in it is refused")
  void nothing() {
    Answer made = create();
    Api seen = api.with("If-Match", made.header("ETag"));
    JsonObject read = api.get(path(made) + "/editing").require(200).json();
    JsonObject unknown = Json.createObjectBuilder().add("nonsense", 1).build();
    JsonObject none = Json.createObjectBuilder().add("thanks", JsonValue.EMPTY_JSON_OBJECT).build();
    for (JsonObject patch : List.of(JsonValue.EMPTY_JSON_OBJECT, unknown, none, read)) {
      assertEquals(made.header("ETag"), seen.patch(path(made), patch).require(200).header("ETag"));
    }
    JsonObject led =
        Json.createObjectBuilder(goal(-1)).add("state", "CLOSED").add("version", 9).build();
    seen.patch(path(made), led)
        .requireMistake("state", null)
        .requireField("version", null)
        .requireField("goal", null);
    assertEquals(read, api.get(path(made) + "/editing").require(200).json());
    api.post(path(made) + "/commands/archive", "{}").require(200);
    api.with("If-Match", "*")
        .patch(path(made), JsonValue.EMPTY_JSON_OBJECT)
        .requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName(
      "The goal is also accepted as \"thresholds\", with one number, and not beside another goal")
  void namedAsRead() {
    JsonObject fifteen = thresholds(15_000);
    JsonObject wanted =
        Json.createObjectBuilder(written(World.unique("petition")))
            .add("thresholds", fifteen.get("thresholds"))
            .build();
    Answer made = api.post(list(), wanted).require(201);
    assertEquals(15_000, made.json().getInt("goal"));
    String path = path(made);
    Api any = api.with("If-Match", "*");
    assertEquals(fifteen.get("thresholds"), api.get(path).json().get("thresholds"));
    assertEquals(20_000, any.patch(path, thresholds(20_000)).require(200).json().getInt("goal"));
    Answer read = api.get(path).require(200);
    JsonObject more = Json.createObjectBuilder(read.json()).add("goal", 30_000).build();
    Answer both = any.patch(path, more).require(200);
    assertEquals(thresholds(30_000).get("thresholds"), both.json().get("thresholds"));
    for (JsonObject wrong : List.of(thresholds(-1), thresholds(1, 2))) {
      Answer refused = any.patch(path, wrong).requireProblem(ProblemType.INVALID);
      refused.requireField("thresholds", null);
      assertEquals(1, refused.json().getJsonArray("errors").size(), refused::body);
    }
    any.patch(path, Json.createObjectBuilder(thresholds(7)).add("goal", 8).build())
        .requireMistake("thresholds", null);
    assertEquals(both.header("ETag"), api.get(path).header("ETag"));
    assertTrue(any.patch(path, thresholds()).require(200).json().isNull("goal"));
    any.patch(path, goal(9)).require(200);
    JsonObject none = Json.createObjectBuilder().addNull("thresholds").build();
    assertTrue(any.patch(path, none).require(200).json().isNull("goal"));
  }

  private static JsonObject thresholds(int... numbers) {
    JsonArrayBuilder wanted = Json.createArrayBuilder();
    Arrays.stream(numbers).forEach(wanted::add);
    return Json.createObjectBuilder().add("thresholds", wanted).build();
  }

  @Test
  @DisplayName("A slug is given once, however many petitions ask for it at the same moment")
  void race() throws Exception {
    for (int round = 0; round < 5; round++) {
      JsonObject wanted = written(World.unique("petition"));
      List<Answer> answers = AtOnce.send(4, () -> api.post(list(), wanted));
      assertEquals(
          1, answers.stream().filter(answer -> answer.status() == 201).count(), answers::toString);
      answers.stream()
          .filter(answer -> answer.status() != 201)
          .forEach(late -> late.requireMistake("slug", null));
    }
  }

  @Test
  @DisplayName("The lists have each petition once over their pages; only the key's list has drafts")
  void pages() throws Exception {
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      wanted.add(petitions.open(campaign).slug());
    }
    String draft = create().json().getString("slug");
    Api nobody = Api.anonymous();
    assertEquals(wanted, walk(nobody, "/petitions?campaign=" + campaign.slug(), 2));
    assertEquals(wanted, walk(nobody, "/petitions?campaign=" + campaign.slug(), 5));
    List<String> all = walk(nobody, "/petitions", 50);
    assertEquals(wanted, all.stream().filter(wanted::contains).toList());
    assertEquals(all.size(), Math.toIntExact(all.stream().distinct().count()));
    List<String> withDraft = new ArrayList<>(wanted);
    withDraft.add(draft);
    assertEquals(withDraft, walk(api, list(), 2));
    assertEquals(withDraft, walk(api, list(), 200));
  }

  @Test
  @DisplayName("R7: the list has the version for the entity tag, beside the number of the text")
  void editVersions() throws Exception {
    String path = "/petitions/" + petitions.open(campaign).slug();
    String open = "/petitions?campaign=" + campaign.slug();
    for (String lists : new String[] {open, list(), open}) {
      JsonObject listed = first(lists);
      int version = listed.getInt("editVersion");
      String tag = "\"" + version + '"';
      assertEquals(1, listed.getInt("version"));
      assertEquals(api.get(path).header("ETag"), tag);
      int goal = 10 + version;
      api.with("If-Match", tag).patch(path, goal(goal)).require(200);
      api.with("If-Match", tag).patch(path, goal(9)).requireProblem(ProblemType.STALE);
      assertNotEquals(version, first(lists).getInt("editVersion"));
    }
  }

  private JsonObject first(String list) {
    return api.get(list).require(200).json().getJsonArray("items").getJsonObject(0);
  }

  @Test
  @DisplayName("The public list has no drafts, and no petitions of campaigns that are offline")
  void hidden() throws Exception {
    String shown = petitions.open(campaign).slug();
    CampaignView offline = world.liveCampaign();
    String unseen = petitions.open(offline).slug();
    keys.of(offline, Permission.CAMPAIGN_WRITE)
        .post("/campaigns/" + offline.slug() + "/commands/take-offline", "")
        .require(200);
    Answer put = create();
    api.post(path(put) + "/commands/archive", "{}").require(200);
    List<String> all = walk(Api.anonymous(), "/petitions", 200);
    assertTrue(all.contains(shown));
    assertTrue(!all.contains(unseen) && !all.contains(put.json().getString("slug")));
    Api.anonymous()
        .get("/petitions?campaign=" + offline.slug())
        .requireProblem(ProblemType.NOT_FOUND);
    for (String path : new String[] {"/petitions?", list() + "?"}) {
      for (String odd : new String[] {"limit=abc", "limit=0", "limit=201", "cursor=%21"}) {
        api.get(path + odd).requireMistake(odd.replaceAll("=.*", ""), null);
      }
    }
  }

  /** Reads the list page by page; returns all slugs. */
  private static List<String> walk(Api who, String path, int limit) {
    String start = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
    List<String> slugs = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = who.get(start + cursor).require(200).json();
      List<JsonObject> items = page.getJsonArray("items").getValuesAs(JsonObject.class);
      assertTrue(items.size() <= limit);
      items.forEach(item -> slugs.add(item.getString("slug")));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    return slugs;
  }
}
