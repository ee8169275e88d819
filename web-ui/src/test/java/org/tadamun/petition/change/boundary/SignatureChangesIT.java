package org.tadamun.petition.change.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.change.testing.ChangeWorld;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** A partner's nightly job follows what ended. */
@InServer
@DisplayName("Whoever keeps a copy of signatures")
class SignatureChangesIT {

  private static final String SELF = "/signatures/self";

  @Inject private ChangeWorld changes;
  @Inject private Keys keys;
  @Inject private Moderation moderation;
  @Inject private PetitionWorld petitionWorld;
  @Inject private World world;

  private CampaignView campaign;
  private PetitionView petition;
  private String owner;
  private String partner;

  @BeforeEach
  void open() throws Exception {
    campaign = world.liveCampaign();
    partner = world.partner(campaign);
    owner = campaign.owner().slug();
    petition = petitionWorld.open(campaign);
  }

  private static JsonObjectBuilder answer(String organisation, String purpose, boolean granted) {
    return Json.createObjectBuilder()
        .add("organisation", organisation)
        .add("purpose", purpose)
        .add("granted", granted);
  }

  private static JsonObjectBuilder link(String token) {
    return Json.createObjectBuilder().add("token", token);
  }

  /** Gives the token of the link. */
  private String sign(boolean confirmed) throws Exception {
    String email = World.unique("nils") + "@example.org";
    JsonArrayBuilder consents =
        Json.createArrayBuilder()
            .add(answer(partner, "SHARE", true))
            .add(answer(owner, "NEWS", true));
    JsonObject body =
        Json.createObjectBuilder()
            .add("givenName", "Amal")
            .add("familyName", "O'Neill")
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .add("visibility", "PUBLIC")
            .add("consents", consents)
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", body).require(202);
    String token = petitionWorld.token(email);
    if (confirmed) {
      Api.anonymous().post("/signatures/confirmation", link(token).build()).require(200);
    }
    return token;
  }

  private static void takeBack(String token, JsonObjectBuilder no) {
    JsonObject body = link(token).add("consents", Json.createArrayBuilder().add(no)).build();
    Api.anonymous().patch(SELF, body).require(200);
  }

  private List<JsonObject> told(String organisation, String query) {
    return keys.ofOrganisation(organisation, Permission.SIGNATURE_READ)
        .get("/petitions/" + petition.slug() + "/signature-changes" + query)
        .require(200)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private List<String> kinds(String organisation) {
    return told(organisation, "").stream()
        .map(
            one ->
                one.isNull("purpose")
                    ? one.getString("kind")
                    : one.getString("kind") + " " + one.getString("purpose"))
        .toList();
  }

  @Test
  @DisplayName("R1 R2 learns the end of consents to its own organisation, once, and no name")
  void consents() throws Exception {
    String token = sign(true);
    assertEquals(List.of(), kinds(partner), "signing and confirming write nothing");
    Instant before = Instant.now();
    takeBack(token, answer(partner, "SHARE", false));
    takeBack(token, answer(partner, "SHARE", false));
    takeBack(token, answer(owner, "NEWS", false));
    assertEquals(List.of("CONSENT_ENDED SHARE"), kinds(partner));
    assertEquals(List.of("CONSENT_ENDED NEWS"), kinds(owner));
    JsonObject row = told(partner, "?from=" + before).getFirst();
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    assertEquals(Long.toString(id), row.getString("signature"));
    Instant at = Instant.parse(row.getString("at"));
    assertEquals(at.truncatedTo(ChronoUnit.HOURS), at);
    assertTrue(at.isAfter(before));
    assertFalse(row.toString().contains("Amal"), row::toString);
    assertEquals(List.of(), told(partner, "?from=" + at.plus(Duration.ofHours(1))));
  }

  @Test
  @DisplayName("is told no more than its owner reads in what we have of him, of every organisation")
  void owner() throws Exception {
    String token = sign(true);
    takeBack(token, answer(partner, "SHARE", false));
    takeBack(token, answer(owner, "NEWS", false));
    JsonArray told =
        Api.anonymous()
            .post(SELF + "/data", link(token).build())
            .require(200)
            .json()
            .getJsonObject("recipients")
            .getJsonArray("told");
    assertEquals(2, told.size());
    assertEquals(partner, told.getJsonObject(0).getString("organisation"));
    assertEquals("CONSENT_ENDED", told.getJsonObject(0).getString("kind"));
    assertEquals("NEWS", told.getJsonObject(1).getString("purpose"));
  }

  @Test
  @DisplayName("R1 learns what its owner did: seen by fewer, withdrawn, erased")
  void owners() throws Exception {
    String seen = sign(true);
    Api.anonymous().patch(SELF, link(seen).add("visibility", "ANONYMOUS").build()).require(200);
    Api.anonymous().patch(SELF, link(seen).add("visibility", "PUBLIC").build()).require(200);
    assertEquals(List.of("VISIBILITY_NARROWED"), kinds(partner), "a yes ends nothing");
    Api.anonymous().post(SELF + "/withdrawal", link(seen).build()).require(200);
    Api.anonymous().post(SELF + "/withdrawal", link(seen).build()).require(200);
    Api.anonymous().post(SELF + "/erasure", link(sign(true)).build()).require(200);
    assertEquals(List.of("VISIBILITY_NARROWED", "WITHDRAWN", "ERASED"), kinds(partner));
    assertEquals(kinds(partner), kinds(owner));
  }

  @Test
  @DisplayName("R1 learns what was decided, and nothing of what nobody had confirmed")
  void decided() throws Exception {
    String waiting = sign(false);
    takeBack(waiting, answer(partner, "SHARE", false));
    Api.anonymous().post(SELF + "/erasure", link(waiting).build()).require(200);
    assertEquals(List.of(), kinds(partner));
    sign(true);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    for (ModerationCommand command :
        List.of(
            ModerationCommand.HOLD,
            ModerationCommand.RELEASE,
            ModerationCommand.INVALIDATE,
            ModerationCommand.REVERT)) {
      decide(anna, id, command);
    }
    List<String> counting = List.of("HELD", "RELEASED", "INVALIDATED", "REVERTED");
    assertEquals(counting, kinds(partner));
    assertEquals(SignatureState.CONFIRMED, petitionWorld.rows(petition.id()).getLast().state());
  }

  @Test
  @DisplayName("R1 learns that whose invalidation is undone is held still, where he was before")
  void heldStill() throws Exception {
    sign(true);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    decide(anna, id, ModerationCommand.HOLD);
    decide(anna, id, ModerationCommand.INVALIDATE);
    decide(anna, id, ModerationCommand.REVERT);
    assertEquals(SignatureState.HELD, petitionWorld.rows(petition.id()).getLast().state());
    assertEquals(List.of("HELD", "INVALIDATED", "HELD"), kinds(partner));
  }

  private void decide(Person by, long id, ModerationCommand command) throws Exception {
    InvalidationReason reason =
        command == ModerationCommand.INVALIDATE ? InvalidationReason.OTHER : null;
    Decision decision = new Decision(command, reason, null);
    Acting.as(by, () -> moderation.decideAll(petition.slug(), List.of(id), decision));
  }

  @Test
  @DisplayName("reads it page by page, the oldest first, and again what it has seen")
  void pages() {
    for (int number = 1; number <= 5; number++) {
      changes.held(petition, number, Duration.ofHours(10 - number));
    }
    Api api = keys.ofOrganisation(partner, Permission.SIGNATURE_READ);
    String path = "/petitions/" + petition.slug() + "/signature-changes?limit=2";
    List<String> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = api.get(path + cursor).require(200).json();
      page.getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(one -> read.add(one.getString("signature")));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(List.of("1", "2", "3", "4", "5"), read);
    String from = told(partner, "").get(1).getString("at");
    List<String> since =
        told(partner, "?from=" + from).stream().map(one -> one.getString("signature")).toList();
    assertEquals(List.of("2", "3", "4", "5"), since);
  }

  @Test
  @DisplayName("R2 must hold a key of the campaign that may read signatures")
  void refused() throws Exception {
    String path = "/petitions/" + petition.slug() + "/signature-changes";
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(campaign, Permission.PETITION_WRITE).get(path).requireProblem(ProblemType.FORBIDDEN);
    keys.of(world.liveCampaign(), Permission.SIGNATURE_READ)
        .get(path)
        .requireProblem(ProblemType.FORBIDDEN);
    keys.ofOrganisation(partner, Permission.SIGNATURE_READ)
        .get(path + "?from=yesterday")
        .requireProblem(ProblemType.INVALID)
        .requireField("from", "yesterday");
  }
}
