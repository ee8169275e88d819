package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.NotMinor;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.version.entity.TextChanged;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Versions of a petition's text")
class TextVersionsIT extends FourEyes {

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private Petitions petitions;
  @Inject private Signatures signatures;
  @Inject private TallyWorld tallyWorld;
  @Inject private TextVersions texts;

  private static PetitionText better() {
    PetitionText text = PetitionWorld.text();
    return new PetitionText(
        text.title(),
        LocalizedText.of("en", "We demand that he is released at once."),
        text.demands());
  }

  private static PetitionText other() {
    return new PetitionText(
        LocalizedText.of("en", "Free all of them"),
        LocalizedText.of("en", "There are more of them by now."),
        List.of(
            LocalizedText.of("en", "Release all"), LocalizedText.of("en", "Punish who did it")));
  }

  private JsonObject counts(String query) {
    return Api.anonymous()
        .get("/petitions/" + petition.slug() + "/counts" + query)
        .require(200)
        .json();
  }

  private List<JsonObject> versions() {
    return Api.anonymous().get("/petitions/" + petition.slug() + "/versions").require(200).items();
  }

  @Test
  @DisplayName("R3: a minor change keeps the count, and its difference is published word by word")
  void minor() throws Exception {
    tallyWorld.sign(petition, "GB");
    petitionWorld.publish(anna, petition.slug(), better(), ChangeKind.MINOR);
    assertEquals(1, sum(1));
    tallyWorld.sign(petition, "SE");
    List<JsonObject> all = versions();
    assertEquals(2, all.size());
    assertEquals(1, all.get(1).getInt("version"));
    assertEquals(2, all.get(1).getInt("revision"));
    assertEquals("MINOR", all.get(1).getString("change"));
    for (JsonObject one : all) {
      Instant created = Instant.parse(one.getString("createdAt"));
      assertFalse(Instant.parse(one.getString("publishedAt")).isBefore(created), one::toString);
      assertFalse(Instant.parse(one.getString("modifiedAt")).isBefore(created), one::toString);
    }
    assertEquals(PetitionWorld.text().hash(), all.get(0).getString("textHash"));
    JsonObject change = all.get(1).getJsonArray("changes").getJsonObject(0);
    assertEquals("en", change.getString("language"));
    assertTrue(
        change.toString().contains("\"ADDED\",\"text\":\"released at once.\""), change.toString());
    String page = Site.get("/en/petitions/" + petition.slug() + "/versions").require(200).body();
    assertTrue(page.contains("released at once.</ins>"), page);
    List<Integer> seen =
        petitionWorld.rows(petition.id()).stream().map(s -> s.seen().revision()).toList();
    assertEquals(List.of(1, 2), seen, "each signature names the wording that was seen");
  }

  /** The sum of a version's history, which is read from the database and not cached. */
  private long sum(int version) {
    JsonObject history =
        Api.anonymous()
            .get("/petitions/" + petition.slug() + "/counts/history?by=country&version=" + version)
            .require(200)
            .json();
    assertEquals(version, history.getInt("version"));
    return history.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .mapToLong(row -> row.getJsonNumber("change").longValue())
        .sum();
  }

  @Test
  @DisplayName("R4: a material change counts from zero, and the earlier version keeps its figures")
  void material() throws Exception {
    tallyWorld.sign(petition, "GB");
    String token = tallyWorld.sign(petition, "GB");
    petitionWorld.publish(anna, petition.slug(), other(), ChangeKind.MATERIAL);
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    assertEquals(2, now.textVersion());
    assertEquals(0, counts("").getInt("total"));
    assertEquals(2, counts("").getInt("version"));
    assertEquals(2, counts("?version=1").getInt("total"));
    tallyWorld.sign(now, "PK");
    assertEquals(1, sum(2));
    assertEquals(2, sum(1));
    // Withdrawing an earlier signature lowers the earlier version's figure.
    tallyWorld.withdraw(token);
    assertEquals(1, sum(1));
    assertEquals(1, sum(2));
    Api.anonymous()
        .get("/petitions/" + petition.slug() + "/counts/history?version=3")
        .requireProblem(ProblemType.NOT_FOUND);
    assertEquals(List.of(1, 2), versions().stream().map(one -> one.getInt("version")).toList());
  }

  @Test
  @DisplayName(
      "R8: a text with a part that lacks the source language is neither prepared nor published")
  void source() throws Exception {
    LocalizedText arabic = LocalizedText.of("ar", "الحرية لزميلنا");
    PetitionText signed = PetitionWorld.text();
    PetitionText emptied = new PetitionText(signed.title(), arabic, signed.demands());
    assertEquals(List.of("body.en"), refused(emptied));
    PetitionText turned = new PetitionText(arabic, arabic, List.of(arabic));
    assertEquals(List.of("title.en", "body.en", "demands[0].en"), refused(turned));
    // A text prepared before this rule existed.
    petitionWorld.writeUnasked(petition.id(), emptied);
    int prepared = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.refused(
        anna,
        InvalidInput.class,
        () -> texts.publish(petition.slug(), prepared, new Publication(ChangeKind.MINOR, null)));
    assertEquals(1, versions().size());
    assertEquals(2, Acting.as(anna, () -> texts.all(petition.slug())).size(), "it can be read");
  }

  private List<String> refused(PetitionText text) {
    return Acting.refused(
            anna,
            InvalidInput.class,
            () -> texts.prepare(petition.slug(), petition.version(), text))
        .errors()
        .stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName(
      "R2: overview R1: a prepared text is not public, cannot be signed, and cannot be published"
          + " once discarded")
  void prepared() throws Exception {
    Acting.as(anna, () -> texts.prepare(petition.slug(), petition.version(), other()));
    assertEquals(1, versions().size());
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    assertEquals(petition.textHash(), now.textHash());
    assertEquals(2, Acting.as(anna, () -> texts.all(petition.slug())).size());
    assertThrows(TextChanged.class, () -> signs(2, 1));
    assertThrows(TextChanged.class, () -> signs(1, 2));
    signs(null, null);
    assertEquals(
        List.of("1 1"),
        petitionWorld.rows(petition.id()).stream()
            .map(one -> one.version() + " " + one.seen().revision())
            .toList());
    Acting.as(anna, () -> texts.discard(petition.slug(), now.version()));
    assertEquals(
        "petition.text-discarded", world.audit("petition", petition.slug()).getLast().action());
    PetitionView after = petitions.bySlug(petition.slug()).orElseThrow();
    Acting.refused(
        anna,
        WrongState.class,
        () ->
            texts.publish(
                petition.slug(), after.version(), new Publication(ChangeKind.MINOR, null)));
    assertEquals(1, versions().size());
  }

  /** Signs the wording that was shown; null for the present one. */
  private void signs(Integer version, Integer revision) {
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Amal",
            null,
            World.unique("amal") + "@example.org",
            "SE",
            null,
            null,
            "en",
            null,
            null,
            null,
            null,
            version,
            revision),
        "127.0.0.1");
  }

  @Test
  @DisplayName("R3: a changed demand is refused as a minor change, and no version is added")
  void notMinor() {
    assertThrows(
        NotMinor.class,
        () -> petitionWorld.publish(anna, petition.slug(), other(), ChangeKind.MINOR));
    assertEquals(1, versions().size());
  }

  @Test
  @DisplayName("only staff who may write petitions prepare a text, and a stale edit is refused")
  void roles() throws Exception {
    Person translator = world.person(Role.TRANSLATOR, petition.campaignId(), null);
    assertEquals(1, Acting.as(translator, () -> texts.all(petition.slug())).size());
    Acting.refused(
        translator,
        EJBAccessException.class,
        () -> texts.prepare(petition.slug(), petition.version(), other()));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(
        stranger,
        Forbidden.class,
        () -> texts.prepare(petition.slug(), petition.version(), other()));
    Acting.refused(stranger, Forbidden.class, () -> texts.all(petition.slug()));
    Acting.refused(
        anna, Stale.class, () -> texts.prepare(petition.slug(), petition.version() + 1, other()));
    assertEquals(1, versions().size());
  }

  @Test
  @DisplayName("a text is prepared and published by the API, and the audit trail records its hash")
  void api() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api api = keys.of(campaign, Permission.PETITION_WRITE).with("If-Match", "*");
    JsonObject text =
        Json.createObjectBuilder()
            .add("title", Json.createObjectBuilder().add("en", "Free them"))
            .add("body", Json.createObjectBuilder().add("en", "Now."))
            .add(
                "demands",
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("en", "Release")))
            .build();
    String path = "/petitions/" + petition.slug() + "/versions";
    api.post(path, text).require(200);
    JsonObject minor = Json.createObjectBuilder().add("kind", "MINOR").build();
    JsonObject done = api.post(path + "/next/publication", minor).require(200).json();
    assertEquals(2, done.getInt("revision"));
    api.post(path + "/next/publication", minor).requireProblem(ProblemType.WRONG_STATE);
    api.post(path + "/next/publication", Json.createObjectBuilder().add("kind", "FIRST").build())
        .requireMistake("kind", null);
    AuditEntry last = world.audit("petition", petition.slug()).getLast();
    assertEquals("petition.amended", last.action());
    assertTrue(last.to().contains(done.getString("textHash")), last.to());
    assertFalse(last.to().contains("prepared"), last.to());
  }
}
