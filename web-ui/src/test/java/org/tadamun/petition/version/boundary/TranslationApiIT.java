package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Translations and prepared texts by the API")
class TranslationApiIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;

  private Api writer;
  private Api checker;
  private String path;

  @BeforeEach
  void hand() {
    writer = moderationWorld.with(petition, Permission.PETITION_WRITE);
    checker = moderationWorld.with(petition, Permission.TRANSLATE);
    path = "/petitions/" + petition.slug();
  }

  private static JsonObject text(String english, String arabic) {
    return Json.createObjectBuilder().add("en", english).add("ar", arabic).build();
  }

  private static JsonObject words(String english) {
    return Json.createObjectBuilder()
        .add("title", text("Free our colleague", "الحرية لزميلنا"))
        .add("body", text(english, "نطالب بالإفراج عنه."))
        .add("demands", Json.createArrayBuilder().add(text("Release him", "أفرجوا عنه")))
        .build();
  }

  private void prepare(String english) {
    String tag = writer.get(path + "/editing").require(200).header("ETag");
    writer.with("If-Match", tag).post(path + "/versions", words(english)).require(200);
  }

  private JsonObject arabic() {
    return checker
        .get(path + "/translations")
        .require(200)
        .json()
        .getJsonArray("items")
        .getJsonObject(1);
  }

  private Answer command(Api api, String verb, String hash) {
    return api.post(
        path + "/translations/ar/commands/" + verb,
        Json.createObjectBuilder().add("textHash", hash).build());
  }

  @Test
  @DisplayName(
      "R5 R6: a translation is checked by a second key, outdated by a new source, and kept again")
  void life() {
    prepare("We demand that he is released now.");
    JsonObject fresh = arabic();
    assertEquals("DRAFT", fresh.getString("state"));
    assertEquals("rtl", fresh.getString("dir"));
    String hash = fresh.getString("textHash");
    command(writer, "check", hash).requireProblem(ProblemType.FORBIDDEN);
    JsonObject checked =
        command(checker, "check", hash).require(200).json().getJsonArray("items").getJsonObject(1);
    assertEquals("CHECKED", checked.getString("state"));
    command(checker, "check", hash).requireProblem(ProblemType.WRONG_STATE);
    command(checker, "keep", hash).requireProblem(ProblemType.WRONG_STATE);
    prepare("We demand his release.");
    assertEquals("OUTDATED", arabic().getString("state"));
    command(checker, "check", hash).requireProblem(ProblemType.WRONG_STATE);
    JsonObject kept =
        command(writer, "keep", hash).require(200).json().getJsonArray("items").getJsonObject(1);
    assertEquals("DRAFT", kept.getString("state"));
    assertEquals(arabic(), kept);
    command(checker, "check", hash).require(200);
  }

  @Test
  @DisplayName("the source text can be neither checked nor kept as a translation")
  void source() {
    for (boolean prepared : new boolean[] {false, true}) {
      if (prepared) {
        prepare("We demand that he is released now.");
      }
      JsonObject list = checker.get(path + "/translations").require(200).json();
      JsonObject source = list.getJsonArray("items").getJsonObject(0);
      assertEquals("SOURCE", source.getString("state"));
      JsonObject seen =
          Json.createObjectBuilder().add("textHash", source.getString("textHash")).build();
      for (String verb : new String[] {"check", "keep"}) {
        checker
            .post(
                path + "/translations/" + source.getString("language") + "/commands/" + verb, seen)
            .requireProblem(ProblemType.WRONG_STATE);
      }
    }
  }

  @Test
  @DisplayName("a check is refused with a wrong hash, without a hash, and without the permission")
  void refusals() {
    prepare("We demand that he is released now.");
    String hash = arabic().getString("textHash");
    command(checker, "check", "0".repeat(64)).requireProblem(ProblemType.STALE);
    checker.post(path + "/translations/ar/commands/check", "{}").requireMistake("textHash", null);
    command(checker, "vanish", hash).requireProblem(ProblemType.NOT_FOUND);
    JsonObject seen = Json.createObjectBuilder().add("textHash", hash).build();
    checker
        .post(path + "/translations/sv/commands/check", seen)
        .requireProblem(ProblemType.NOT_FOUND);
    checker
        .post("/petitions/none/translations/ar/commands/check", seen)
        .requireProblem(ProblemType.NOT_FOUND);
    checker.get("/petitions/none/translations").requireProblem(ProblemType.NOT_FOUND);
    Api weak = moderationWorld.with(petition, Permission.SIGNATURE_READ);
    Api stranger = keys.of(world.campaign(), Permission.TRANSLATE);
    for (Api other : new Api[] {weak, stranger}) {
      other.get(path + "/translations").requireProblem(ProblemType.FORBIDDEN);
      command(other, "check", hash).requireProblem(ProblemType.FORBIDDEN);
      command(other, "keep", hash).requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().get(path + "/translations").requireProblem(ProblemType.UNAUTHENTICATED);
    command(Api.anonymous(), "check", hash).requireProblem(ProblemType.UNAUTHENTICATED);
    assertEquals("DRAFT", arabic().getString("state"));
  }

  @Test
  @DisplayName(
      "R2: a prepared text is read and discarded by keys that work on the text, and by no others")
  void prepared() {
    writer.get(path + "/versions/next").requireProblem(ProblemType.NOT_FOUND);
    discard(writer, path, writer.get(path + "/editing").header("ETag"))
        .requireProblem(ProblemType.WRONG_STATE);
    prepare("We demand his release.");
    Answer next = writer.get(path + "/versions/next").require(200);
    assertEquals("We demand his release.", next.json().getJsonObject("body").getString("en"));
    assertEquals(2, next.json().getJsonArray("translations").size());
    Answer checked = checker.get(path + "/versions/next").require(200);
    assertEquals(next.json(), checked.json());
    for (Api other :
        new Api[] {
          moderationWorld.with(petition, Permission.SIGNATURE_READ),
          keys.of(world.campaign(), Permission.PETITION_WRITE)
        }) {
      other.get(path + "/versions/next").requireProblem(ProblemType.FORBIDDEN);
      discard(other, path, "\"77\"").requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().get(path + "/versions/next").requireProblem(ProblemType.UNAUTHENTICATED);
    discard(Api.anonymous(), path, "\"77\"").requireProblem(ProblemType.UNAUTHENTICATED);
    writer.get("/petitions/none/versions/next").requireProblem(ProblemType.NOT_FOUND);
    discard(writer, "/petitions/none", "\"77\"").requireProblem(ProblemType.NOT_FOUND);
    discard(writer, path, "\"77\"").requireProblem(ProblemType.STALE);
    writer
        .post(path + "/versions/next/withdrawal", "")
        .requireProblem(ProblemType.PRECONDITION_REQUIRED);
    discard(writer, path, next.header("ETag")).require(200);
    writer.get(path + "/versions/next").requireProblem(ProblemType.NOT_FOUND);
    assertFalse(Api.anonymous().get(path + "/versions").body().contains("his release."));
  }

  @Test
  @DisplayName(
      "R2: a prepared text is replaced or published only by a caller who has seen its last state")
  void seen() {
    writer.post(path + "/versions", words("We demand his release.")).require(200);
    String first = writer.get(path + "/versions/next").require(200).header("ETag");
    JsonObject other = words("We ask for his release.");
    writer.post(path + "/versions", other).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    writer.with("If-Match", first).post(path + "/versions", other).require(200);
    writer
        .with("If-Match", first)
        .post(path + "/versions", words("We beg for it."))
        .requireProblem(ProblemType.STALE);
    JsonObject minor = Json.createObjectBuilder().add("kind", "MINOR").build();
    String publication = path + "/versions/next/publication";
    writer.post(publication, minor).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    writer.with("If-Match", first).post(publication, minor).requireProblem(ProblemType.STALE);
    Answer next = writer.get(path + "/versions/next").require(200);
    assertEquals("We ask for his release.", next.json().getJsonObject("body").getString("en"));
    writer.with("If-Match", next.header("ETag")).post(publication, minor).require(200);
  }

  @Test
  @DisplayName(
      "a key that may translate reads the text and the list of petitions, and may write neither")
  void reading() {
    prepare("We demand his release.");
    assertEquals(
        writer.get(path + "/editing").require(200).json(),
        checker.get(path + "/editing").require(200).json());
    String list =
        "/campaigns/" + campaigns.byId(petition.campaignId()).orElseThrow().slug() + "/petitions";
    assertEquals(1, checker.get(list).require(200).json().getJsonArray("items").size());
    Api any = checker.with("If-Match", "*");
    any.patch(path, JsonValue.EMPTY_JSON_OBJECT).requireProblem(ProblemType.FORBIDDEN);
    any.post(list, words("More.")).requireProblem(ProblemType.FORBIDDEN);
    any.post(path + "/versions", words("More.")).requireProblem(ProblemType.FORBIDDEN);
    discard(checker, path, "*").requireProblem(ProblemType.FORBIDDEN);
    for (String address : new String[] {path + "/editing", list}) {
      keys.of(world.campaign(), Permission.TRANSLATE)
          .get(address)
          .requireProblem(ProblemType.FORBIDDEN);
    }
  }

  private static Answer discard(Api api, String petition, String tag) {
    return api.with("If-Match", tag).post(petition + "/versions/next/withdrawal", "");
  }
}
