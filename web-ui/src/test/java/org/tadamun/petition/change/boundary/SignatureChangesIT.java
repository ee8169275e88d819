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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
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
import org.tadamun.web.testing.desk.LiveCampaign;

/** The changes that a partner's nightly job reads. */
@InServer
@DisplayName("Changes of signatures that a key reads")
class SignatureChangesIT extends LiveCampaign {

  private static final String SELF = "/signatures/self";

  @Inject private ChangeWorld changes;
  @Inject private Keys keys;
  @Inject private Moderation moderation;
  @Inject private PetitionWorld petitionWorld;

  private PetitionView petition;
  private String owner;
  private String partner;

  @BeforeEach
  void open() throws Exception {
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

  /** Signs; returns the link's token. */
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
        .items();
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
  @DisplayName(
      "R1 R2: a key reads the end of consents to its own organisation, once and without a name")
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
  @DisplayName("The owner's own data list the ends of consents to every organisation")
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
    Set<String> ends =
        told.getValuesAs(JsonObject.class).stream()
            .map(
                one ->
                    String.join(
                        " ",
                        one.getString("kind"),
                        one.getString("purpose"),
                        one.getString("organisation")))
            .collect(Collectors.toSet());
    assertEquals(Set.of("CONSENT_ENDED SHARE " + partner, "CONSENT_ENDED NEWS " + owner), ends);
  }

  @Test
  @DisplayName(
      "R1: a key reads that the owner narrowed the visibility, withdrew or erased the signature")
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
  @DisplayName("R4: choices repeated by one link are recorded once an hour each")
  void again() throws Exception {
    String token = sign(true);
    for (int time = 0; time < 3; time++) {
      for (String visibility : List.of("ANONYMOUS", "PUBLIC")) {
        JsonObject choice = link(token).add("visibility", visibility).build();
        Api.anonymous().patch(SELF, choice).require(200);
      }
      for (boolean toTarget : new boolean[] {true, false}) {
        JsonObject choice = link(token).add("toTarget", toTarget).build();
        Api.anonymous().patch(SELF, choice).require(200);
      }
    }
    Set<String> each = Set.of("CONSENT_ENDED TARGET", "VISIBILITY_NARROWED");
    assertEquals(each, Set.copyOf(kinds(owner)));
    assertEquals(each.size() * changes.hours(petition), kinds(owner).size());
  }

  @Test
  @DisplayName(
      "R1: a key reads decisions about confirmed signatures, and nothing of unconfirmed ones")
  void decided() throws Exception {
    String waiting = sign(false);
    takeBack(waiting, answer(partner, "SHARE", false));
    Api.anonymous().post(SELF + "/erasure", link(waiting).build()).require(200);
    assertEquals(List.of(), kinds(partner));
    sign(true);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    Map<ModerationCommand, String> told = new EnumMap<>(ModerationCommand.class);
    told.put(ModerationCommand.HOLD, "HELD");
    told.put(ModerationCommand.RELEASE, "RELEASED");
    told.put(ModerationCommand.INVALIDATE, "INVALIDATED");
    told.put(ModerationCommand.REVERT, "REVERTED");
    for (ModerationCommand command : ModerationCommand.values()) {
      decide(anna, id, command);
      assertEquals(told.get(command), kinds(partner).getLast());
      assertEquals(changes.hours(petition), kinds(partner).size(), "R4 the last of them alone");
    }
    assertEquals(SignatureState.CONFIRMED, petitionWorld.rows(petition.id()).getLast().state());
  }

  @Test
  @DisplayName("R1: a reverted signature that was held before is recorded as held")
  void heldStill() throws Exception {
    sign(true);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    decide(anna, id, ModerationCommand.HOLD);
    decide(anna, id, ModerationCommand.INVALIDATE);
    decide(anna, id, ModerationCommand.REVERT);
    assertEquals(SignatureState.HELD, petitionWorld.rows(petition.id()).getLast().state());
    assertEquals("HELD", kinds(partner).getLast());
    assertEquals(changes.hours(petition), kinds(partner).size());
  }

  private void decide(Person by, long id, ModerationCommand command) throws Exception {
    InvalidationReason reason =
        command == ModerationCommand.INVALIDATE ? InvalidationReason.OTHER : null;
    Decision decision = new Decision(command, reason, null);
    Acting.as(by, () -> moderation.decideAll(petition.slug(), List.of(id), decision));
  }

  @Test
  @DisplayName("R2: the changes are refused without a key of the campaign that may read signatures")
  void refused() throws Exception {
    String path = "/petitions/" + petition.slug() + "/signature-changes";
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(campaign, Permission.PETITION_WRITE).get(path).requireProblem(ProblemType.FORBIDDEN);
    keys.of(world.liveCampaign(), Permission.SIGNATURE_READ)
        .get(path)
        .requireProblem(ProblemType.FORBIDDEN);
    keys.ofOrganisation(partner, Permission.SIGNATURE_READ)
        .get(path + "?from=yesterday")
        .requireMistake("from", "yesterday");
  }
}
