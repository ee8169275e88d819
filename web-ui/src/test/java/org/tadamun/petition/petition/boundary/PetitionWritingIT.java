package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Petitions written by the API")
class PetitionWritingIT extends LiveCampaign {

  @Inject private Keys keys;
  @Inject private Petitions petitions;
  @Inject private PetitionWorld petitionWorld;

  private Api api;

  @BeforeEach
  void set() {
    api = keys.of(campaign, Permission.PETITION_WRITE);
  }

  private String list() {
    return "/campaigns/" + campaign.slug() + "/petitions";
  }

  private static JsonObjectBuilder text(String english) {
    return Json.createObjectBuilder().add("en", english);
  }

  private static JsonArrayBuilder demands(String... wanted) {
    JsonArrayBuilder demands = Json.createArrayBuilder();
    for (String one : wanted) {
      demands.add(text(one));
    }
    return demands;
  }

  private static JsonObject written(String slug) {
    return Json.createObjectBuilder()
        .add("slug", slug)
        .add("title", text("Free our colleague").add("ar", "الحرية لزميلنا"))
        .add("body", text("We demand that he is released."))
        .add("demands", demands("Release him"))
        .add("goal", 1000)
        .build();
  }

  private Answer create() {
    return api.post(list(), written(World.unique("petition"))).require(201);
  }

  private static String path(Answer answer) {
    return "/petitions/" + answer.json().getString("slug");
  }

  private Answer edit(Answer known, JsonObject patch) {
    return api.with("If-Match", known.header("ETag")).patch(path(known), patch);
  }

  private static Set<String> named(Answer refused) {
    return refused.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
        .map(error -> error.getString("field"))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("A petition begins as a draft that only its key finds, reads and edits")
  void life() {
    Answer made = create();
    assertNotNull(made.header("Location"));
    assertEquals("DRAFT", made.json().getString("state"));
    assertEquals(campaign.slug(), made.json().getString("campaign"));
    Api.anonymous().get(path(made)).requireProblem(ProblemType.NOT_FOUND);
    JsonObject listed = api.get(list()).require(200).json().getJsonArray("items").getJsonObject(0);
    assertEquals(made.json().getString("id"), listed.getString("id"));
    JsonObject patch =
        Json.createObjectBuilder()
            .add("title", Json.createObjectBuilder().add("ur", "ہمارے ساتھی کو رہا کرو"))
            .add("goal", JsonValue.NULL)
            .add("demands", demands("Release him", "Pay him"))
            .build();
    JsonObject changed = edit(made, patch).require(200).json();
    assertEquals(Set.of("en", "ar", "ur"), changed.getJsonObject("title").keySet());
    assertEquals(JsonValue.NULL, changed.get("goal"));
    assertEquals(2, changed.getJsonArray("demands").size());
    Answer read = api.get(path(made) + "/editing").require(200);
    assertEquals(changed, read.json());
    api.post(path(made) + "/commands/open", "{}").require(200);
    JsonObject shown = Api.anonymous().get(path(made)).require(200).json();
    assertEquals(changed.getJsonObject("title"), shown.getJsonObject("title"));
  }

  @Test
  @DisplayName("R1: an open petition takes further languages and no other words; a closed one none")
  void signed() {
    Answer made = create();
    api.post(path(made) + "/commands/open", "{}").require(200);
    Answer open = api.get(path(made) + "/editing").require(200);
    JsonObject more =
        Json.createObjectBuilder()
            .add("body", Json.createObjectBuilder().add("ar", "نطالب بالإفراج عنه."))
            .build();
    Answer extended = edit(open, more).require(200);
    JsonObject other = Json.createObjectBuilder().add("body", text("We ask for it.")).build();
    edit(extended, other).requireProblem(ProblemType.WRONG_STATE);
    edit(open, more).requireProblem(ProblemType.STALE);
    api.patch(path(made), more).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    api.post(path(made) + "/commands/close", "{}").require(200);
    JsonObject french =
        Json.createObjectBuilder()
            .add("body", Json.createObjectBuilder().add("fr", "Nous demandons sa libération."))
            .build();
    edit(api.get(path(made) + "/editing").require(200), french)
        .requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName("An open petition can neither get an end in the past nor a start ahead")
  void movedBack() {
    Answer made = create();
    api.post(path(made) + "/commands/open", "{}").require(200);
    Answer open = api.get(path(made) + "/editing").require(200);
    JsonObject slip = Json.createObjectBuilder().add("closesAt", "2020-11-20T12:00:00Z").build();
    assertEquals(Set.of("closesAt"), named(edit(open, slip).requireProblem(ProblemType.INVALID)));
    JsonObject later = Json.createObjectBuilder().add("closesAt", "2099-11-20T12:00:00Z").build();
    Answer moved = edit(open, later).require(200);
    JsonObject ahead = Json.createObjectBuilder().add("startsAt", "2098-11-20T12:00:00Z").build();
    assertEquals(Set.of("startsAt"), named(edit(moved, ahead).requireProblem(ProblemType.INVALID)));
  }

  @Test
  @DisplayName("A petition with mistakes is refused with each field, and nothing is stored")
  void mistakes() {
    JsonObject wrong =
        Json.createObjectBuilder()
            .add("slug", "Not A Slug")
            .add("title", text("<b>"))
            .add("demands", demands("<i>"))
            .add("thanks", text("<b>"))
            .add("shareText", text("<b>"))
            .add("goal", -1)
            .add("startsAt", "2026-11-20T12:00:00Z")
            .add("closesAt", "2026-11-20T12:00:00Z")
            .add("addressees", Json.createArrayBuilder().add("none"))
            .build();
    Answer refused = api.post(list(), wrong).requireProblem(ProblemType.INVALID);
    Set<String> all =
        Set.of(
            "slug",
            "title.en",
            "body",
            "demands[0].en",
            "thanks.en",
            "shareText.en",
            "goal",
            "closesAt",
            "addressees");
    assertEquals(all, named(refused));
    assertEquals(0, api.get(list()).require(200).json().getJsonArray("items").size());
    Answer made = create();
    JsonObject twice = written(made.json().getString("slug"));
    JsonObject guessed = Json.createObjectBuilder(twice).add("goal", -1).build();
    assertEquals(
        Set.of("goal"), named(api.post(list(), guessed).requireProblem(ProblemType.INVALID)));
    assertEquals(
        Set.of("slug"), named(api.post(list(), twice).requireProblem(ProblemType.INVALID)));
    JsonObject bad =
        Json.createObjectBuilder()
            .add("body", JsonValue.NULL)
            .add("goal", -1)
            .add("addressees", Json.createArrayBuilder().add("none"))
            .build();
    assertEquals(
        Set.of("body", "goal", "addressees"),
        named(edit(made, bad).requireProblem(ProblemType.INVALID)));
    assertEquals(made.json(), api.get(path(made) + "/editing").require(200).json());
  }

  @Test
  @DisplayName("R8: title, text and each demand need the same source language, also to be opened")
  void source() {
    JsonObject lacking =
        Json.createObjectBuilder(written(World.unique("petition")))
            .add("body", Json.createObjectBuilder().add("ar", "نطالب بالإفراج عنه."))
            .build();
    Answer refused = api.post(list(), lacking).requireProblem(ProblemType.INVALID);
    assertEquals(Set.of("body.en"), named(refused));
    Answer made = create();
    JsonObject emptied =
        Json.createObjectBuilder().add("title", Json.createObjectBuilder().addNull("en")).build();
    assertEquals(
        Set.of("title.en"), named(edit(made, emptied).requireProblem(ProblemType.INVALID)));
    // A draft from before this rule existed can be read, and opened once it is complete.
    PetitionView draft = petitions.bySlug(made.json().getString("slug")).orElseThrow();
    LocalizedText arabic = LocalizedText.of("ar", "نطالب بالإفراج عنه.");
    petitionWorld.writeUnasked(
        draft.id(), new PetitionText(draft.title(), arabic, draft.text().demands()));
    Answer read = api.get(path(made) + "/editing").require(200);
    Answer kept = api.post(path(made) + "/commands/open", "{}");
    assertEquals(Set.of("body.en"), named(kept.requireProblem(ProblemType.INVALID)));
    JsonObject whole =
        Json.createObjectBuilder()
            .add("body", Json.createObjectBuilder().addNull("ar").add("en", "Release him."))
            .build();
    edit(read, whole).require(200);
    api.post(path(made) + "/commands/open", "{}").require(200);
  }

  @Test
  @DisplayName("R1: language tags are accepted in any case, and signed texts keep theirs")
  void tags() {
    Answer made = create();
    JsonObject capitals =
        Json.createObjectBuilder().add("title", Json.createObjectBuilder().add("EN", "Go")).build();
    JsonObject changed = edit(made, capitals).require(200).json().getJsonObject("title");
    assertEquals("Go", changed.getString("en"));
    assertEquals(Set.of("en", "ar"), changed.keySet());
    LocalizedText old = LocalizedText.of("EN", "Free him");
    PetitionView draft = petitions.bySlug(made.json().getString("slug")).orElseThrow();
    petitionWorld.writeUnasked(draft.id(), new PetitionText(old, old, null));
    api.post(path(made) + "/commands/open", "{}").require(200);
    JsonObject goal = Json.createObjectBuilder().add("goal", 5).build();
    Answer edited = edit(api.get(path(made) + "/editing").require(200), goal).require(200);
    assertEquals(Set.of("EN"), edited.json().getJsonObject("title").keySet());
  }

  @Test
  @DisplayName("Petitions are refused to keys without the permission, of others, and without a key")
  void scopes() {
    Answer made = create();
    JsonObject fresh = written(World.unique("petition"));
    Api weak = keys.of(campaign, Permission.SIGNATURE_READ);
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    for (Api other : new Api[] {weak, stranger}) {
      other.get(list()).requireProblem(ProblemType.FORBIDDEN);
      other.post(list(), fresh).requireProblem(ProblemType.FORBIDDEN);
      // For others a draft does not exist.
      ProblemType draft = other == weak ? ProblemType.FORBIDDEN : ProblemType.NOT_FOUND;
      other.get(path(made) + "/editing").requireProblem(draft);
      other
          .with("If-Match", made.header("ETag"))
          .patch(path(made), JsonValue.EMPTY_JSON_OBJECT)
          .requireProblem(draft);
    }
    Api nobody = Api.anonymous();
    nobody.get(list()).requireProblem(ProblemType.UNAUTHENTICATED);
    nobody.post(list(), fresh).requireProblem(ProblemType.UNAUTHENTICATED);
    nobody.get(path(made) + "/editing").requireProblem(ProblemType.UNAUTHENTICATED);
    nobody
        .patch(path(made), JsonValue.EMPTY_JSON_OBJECT)
        .requireProblem(ProblemType.UNAUTHENTICATED);
    api.get("/campaigns/none/petitions").requireProblem(ProblemType.NOT_FOUND);
    api.post("/campaigns/none/petitions", fresh).requireProblem(ProblemType.NOT_FOUND);
    api.get("/petitions/none/editing").requireProblem(ProblemType.NOT_FOUND);
    api.with("If-Match", "\"1\"")
        .patch("/petitions/none", JsonValue.EMPTY_JSON_OBJECT)
        .requireProblem(ProblemType.NOT_FOUND);
    assertTrue(api.get(list()).json().getJsonArray("items").size() == 1);
  }

  @Test
  @DisplayName("A petition is created once, however often the same request is sent")
  void once() {
    Api repeating = api.with("Idempotency-Key", World.unique("key"));
    JsonObject fresh = written(World.unique("petition"));
    String first = repeating.post(list(), fresh).require(201).json().getString("id");
    assertEquals(first, repeating.post(list(), fresh).require(201).json().getString("id"));
    assertEquals(1, api.get(list()).json().getJsonArray("items").size());
  }
}
