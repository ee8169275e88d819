package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Writing of campaigns in the API")
class CampaignWritingIT {

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView other;
  private Api api;

  @BeforeEach
  void set() {
    other = world.liveCampaign();
    api = keys.of(other, Permission.CAMPAIGN_WRITE);
  }

  private JsonObjectBuilder written(String slug) {
    return Json.createObjectBuilder()
        .add("slug", slug)
        .add("owner", other.owner().slug())
        .add("title", Json.createObjectBuilder().add("en", "Free our colleague"))
        .add("languages", Json.createArrayBuilder().add("en"))
        .add("timeZone", "Europe/London");
  }

  private Answer create() {
    return api.post("/campaigns", written(World.unique("campaign")).build()).require(201);
  }

  private static String path(Answer answer) {
    return "/campaigns/" + answer.json().getString("slug");
  }

  private static JsonObject hashtag(String tag) {
    return Json.createObjectBuilder().add("hashtag", tag).build();
  }

  private Answer edit(String path, String ifMatch, JsonObject patch) {
    return api.with("If-Match", ifMatch).patch(path, patch);
  }

  private static Set<String> named(Answer refused) {
    return refused.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
        .map(error -> error.getString("field"))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("R8: a draft is read by its key at its Location and by nobody else")
  void draft() {
    Answer made = create();
    String base = ConfigProvider.getConfig().getValue("tadamun.base-url", String.class);
    assertEquals(base + "/api/v1" + path(made), made.header("Location"));
    Answer read = api.get(path(made)).require(200);
    assertEquals(made.json(), read.json());
    assertEquals(made.header("ETag"), read.header("ETag"));
    assertEquals("private, no-store", read.header("Cache-Control"));
    assertNull(read.header("Access-Control-Allow-Origin"));
    Api weak = keys.of(other, Permission.PETITION_WRITE, Permission.SIGNATURE_READ);
    Api stranger = keys.of(world.campaign(), Permission.CAMPAIGN_WRITE);
    for (Api outsider : new Api[] {Api.anonymous(), weak, stranger}) {
      outsider.get(path(made)).requireProblem(ProblemType.NOT_FOUND);
    }
    api.post(path(made) + "/commands/go-live", "").require(200);
    api.post(path(made) + "/commands/take-offline", "").require(200);
    assertTrue(api.get(path(made)).require(200).json().getBoolean("offline"));
    Api.anonymous().get(path(made)).requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("R8: an edit needs the current ETag, and each ETag works for one edit")
  void edits() {
    String path = "/campaigns/" + other.slug();
    String read = api.get(path).require(200).header("ETag");
    Answer changed = edit(path, read, hashtag("#One")).require(200);
    assertNotEquals(read, changed.header("ETag"));
    assertEquals(changed.header("ETag"), api.get(path).header("ETag"));
    edit(path, read, hashtag("#Two")).requireProblem(ProblemType.STALE);
    api.patch(path, hashtag("#Two")).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    Answer seen = Api.anonymous().get(path).require(200);
    assertEquals("#One", seen.json().getString("hashtag"));
    assertTrue(seen.header("Cache-Control").startsWith("public"), seen.toString());
    assertTrue(seen.header("Vary").contains("Authorization"), seen.toString());
    Answer open = edit(path, seen.header("ETag"), hashtag("#Open")).require(200);
    edit(path, seen.header("ETag"), hashtag("#Two")).requireProblem(ProblemType.STALE);
    String several = "\"0\", " + open.header("ETag");
    Answer again = edit(path, several, hashtag("#Two")).require(200);
    edit(path, several, hashtag("#Three")).requireProblem(ProblemType.STALE);
    edit(path, "W/" + again.header("ETag"), hashtag("#Three")).require(200);
    edit(path, "*", hashtag("#Four")).require(200);
    edit("/campaigns/none", "*", hashtag("#Four")).requireProblem(ProblemType.NOT_FOUND);
    keys.of(world.campaign(), Permission.CAMPAIGN_WRITE)
        .with("If-Match", "*")
        .patch(path, hashtag("#Five"))
        .requireProblem(ProblemType.FORBIDDEN);
    assertEquals("#Four", api.get(path).json().getString("hashtag"));
  }

  @Test
  @DisplayName("R6: the outcome is decided with the current ETag and stays visible in the archive")
  void outcome() {
    String path = "/campaigns/" + other.slug();
    String won = "{\"outcome\": \"WON\", \"text\": {\"en\": \"He is free.\"}}";
    String read = api.get(path).require(200).header("ETag");
    for (String tag : List.of("\"99\"", "\"words\"")) {
      api.with("If-Match", tag).post(path + "/outcome", won).requireProblem(ProblemType.STALE);
    }
    api.with("If-Match", read)
        .post(path + "/outcome", won.replace("He is free.", "<b>"))
        .requireMistake("text.en", null);
    edit(path, read, Json.createObjectBuilder().add("outcomeText", "Free").build())
        .requireMistake("outcomeText", null);
    Answer decided = api.with("If-Match", read).post(path + "/outcome", won).require(200);
    assertEquals("WON", decided.json().getString("outcome"));
    api.with("If-Match", read).post(path + "/outcome", won).requireProblem(ProblemType.STALE);
    String tag = api.get(path).header("ETag");
    assertEquals(decided.header("ETag"), tag);
    api.with("If-Match", tag).post(path + "/commands/archive", "").require(200);
    JsonObject seen = Api.anonymous().get(path).require(200).json();
    assertEquals("ARCHIVED", seen.getString("state"));
    assertEquals("WON", seen.getString("outcome"));
    assertEquals("He is free.", seen.getJsonObject("outcomeText").getString("en"));
  }

  @Test
  @DisplayName("Demands without words are dropped; a title without words is refused")
  void blank() {
    String path = "/campaigns/" + other.slug();
    JsonObject demands =
        Json.createObjectBuilder()
            .add(
                "demands",
                Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("en", " "))
                    .add(JsonValue.EMPTY_JSON_OBJECT)
                    .add(Json.createObjectBuilder().add("en", "Let him go")))
            .build();
    Answer kept = edit(path, "*", demands).require(200);
    assertEquals(1, kept.json().getJsonArray("demands").size());
    List<JsonObject> read =
        api.get(path).json().getJsonArray("demands").getValuesAs(JsonObject.class);
    assertEquals("Let him go", read.getFirst().getString("en"), "instead of the one before");
    JsonObjectBuilder nothing = Json.createObjectBuilder().add("en", " ").add("ar", "");
    JsonObject title = Json.createObjectBuilder().add("title", nothing).build();
    assertEquals(
        Set.of("title"), named(edit(path, "*", title).requireProblem(ProblemType.INVALID)));
  }

  @Test
  @DisplayName(
      "R7: a new campaign belongs to the organisation of the key; another owner is refused")
  void owner() {
    String foreign = world.campaign().owner().slug();
    for (String owner : new String[] {foreign, "none"}) {
      String slug = World.unique("campaign");
      Answer refused =
          api.post("/campaigns", written(slug).add("owner", owner).build())
              .requireProblem(ProblemType.INVALID);
      assertEquals(Set.of("owner"), named(refused));
      assertTrue(campaigns.bySlug(slug).isEmpty());
    }
    Answer several =
        api.post("/campaigns", written("No Slug").add("owner", foreign).build())
            .requireProblem(ProblemType.INVALID);
    assertEquals(Set.of("slug", "owner"), named(several));
    assertEquals(other.owner().slug(), create().json().getString("owner"));
    for (JsonObjectBuilder unnamed :
        List.of(written("").remove("owner"), written("").addNull("owner"))) {
      JsonObject body = unnamed.add("slug", World.unique("campaign")).build();
      JsonObject made = api.post("/campaigns", body).require(201).json();
      assertEquals(other.owner().slug(), made.getString("owner"));
    }
    JsonObject blank = written(World.unique("campaign")).add("owner", " ").build();
    assertEquals(
        Set.of("owner"), named(api.post("/campaigns", blank).requireProblem(ProblemType.INVALID)));
  }

  @Test
  @DisplayName(
      "R7: an edit that changes slug or owner is refused at these fields, with all other mistakes")
  void fixed() {
    Answer made = create();
    JsonObjectBuilder bad = Json.createObjectBuilder().add("hashtag", "#<b>");
    JsonObject patch =
        bad.add("slug", World.unique("campaign")).add("owner", JsonValue.NULL).build();
    Answer refused =
        edit(path(made), made.header("ETag"), patch).requireProblem(ProblemType.INVALID);
    assertEquals(Set.of("slug", "owner", "hashtag"), named(refused));
    JsonObject same =
        Json.createObjectBuilder(hashtag("#Same"))
            .add("slug", made.json().getString("slug"))
            .add("owner", other.owner().slug())
            .build();
    Answer changed = edit(path(made), made.header("ETag"), same).require(200);
    assertEquals("#Same", changed.json().getString("hashtag"));
  }

  @Test
  @DisplayName("R7: an edit without a change leaves ETag and audit trail as they are")
  void nothing() {
    String path = "/campaigns/" + other.slug();
    Answer read = api.get(path).require(200);
    int trail = world.audit("campaign", other.slug()).size();
    JsonObject unknown = Json.createObjectBuilder().add("nonsense", 1).build();
    JsonObject none = Json.createObjectBuilder().add("case", JsonValue.EMPTY_JSON_OBJECT).build();
    for (JsonObject patch : List.of(JsonValue.EMPTY_JSON_OBJECT, unknown, none, read.json())) {
      Answer same = edit(path, read.header("ETag"), patch).require(200);
      assertEquals(read.header("ETag"), same.header("ETag"));
      assertEquals(read.json(), same.json());
    }
    assertEquals(trail, world.audit("campaign", other.slug()).size());
  }

  @Test
  @DisplayName(
      "R7: an edit cannot change state, outcome, offline or version; each field is refused")
  void stateFields() {
    String path = "/campaigns/" + other.slug();
    String read = api.get(path).require(200).header("ETag");
    JsonObject patch =
        Json.createObjectBuilder(hashtag("#<b>"))
            .add("state", "WON")
            .add("outcome", "WON")
            .add("offline", true)
            .add("version", 9)
            .build();
    assertEquals(
        Set.of("state", "outcome", "offline", "version", "hashtag"),
        named(edit(path, read, patch).requireProblem(ProblemType.INVALID)));
    assertEquals(read, api.get(path).header("ETag"));
  }

  @Test
  @DisplayName("R7: a refusal names all missing fields at once")
  void lacking() {
    Answer refused = api.post("/campaigns", "{}").requireProblem(ProblemType.INVALID);
    assertEquals(Set.of("slug", "title", "languages"), named(refused));
  }

  @Test
  @DisplayName("Of several simultaneous requests for the same slug exactly one succeeds")
  void race() throws Exception {
    for (int round = 0; round < 5; round++) {
      JsonObject wanted = written(World.unique("campaign")).build();
      List<Answer> answers = AtOnce.send(4, () -> api.post("/campaigns", wanted));
      assertEquals(
          1, answers.stream().filter(answer -> answer.status() == 201).count(), answers::toString);
      answers.stream()
          .filter(answer -> answer.status() != 201)
          .forEach(
              late ->
                  assertEquals(Set.of("slug"), named(late.requireProblem(ProblemType.INVALID))));
    }
  }

  @Test
  @DisplayName("A repeated request with the same idempotency key gets the same Location and ETag")
  void once() {
    Api repeating = api.with("Idempotency-Key", World.unique("key"));
    JsonObject wanted = written(World.unique("campaign")).build();
    Answer first = repeating.post("/campaigns", wanted).require(201);
    Answer second = repeating.post("/campaigns", wanted).require(201);
    assertFalse(first.header("Location").isBlank());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.header("ETag"), second.header("ETag"));
  }
}
