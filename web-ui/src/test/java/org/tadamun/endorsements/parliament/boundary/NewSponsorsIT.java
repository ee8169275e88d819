package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Sponsors added in the API")
class NewSponsorsIT {

  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Keys keys;
  @Inject private World world;

  private Api key;
  private String act;
  private String sponsors;
  private String name;

  @BeforeEach
  void motion() {
    Desk desk = endorsementWorld.desk();
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    JsonObjectBuilder chamber =
        Json.createObjectBuilder().add("name", text("House of Commons")).add("country", "GB");
    JsonObject motion =
        Json.createObjectBuilder()
            .add("campaign", desk.campaign().slug())
            .add("kind", "MOTION")
            .add("chamber", chamber)
            .add("title", text("Free our colleague"))
            .build();
    String id = key.post("/parliamentary-acts", motion).require(201).json().getString("id");
    act = "/parliamentary-acts/" + id;
    sponsors = act + "/sponsors";
    name = World.unique("Zoe");
  }

  @Test
  @DisplayName("A known sponsor is named by id, alone or within all that is shown of the endorser")
  void known() {
    String ann = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ann"), "GB")).id();
    String ben = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ben"), "GB")).id();
    put(lead().add("endorser", ann));
    JsonObject shown = put(lead().add("endorser", key.get("/endorsers/" + ben).json()));
    assertEquals(ben, shown.getString("endorser"));
    String cat = endorsementWorld.add(EndorsementDrafts.person(World.unique("Cat"), "GB")).id();
    JsonObject third = put(lead().add("endorser", cat).add("name", text(name)));
    assertEquals(cat, third.getString("endorser"), "the name beside him is passed over");
    assertEquals(0, found().size());
  }

  @Test
  @DisplayName("A new sponsor is created as an endorser together with the act's entry")
  void fresh() {
    JsonObject person = person(name, "PERSON", "CA").build();
    for (String part : List.of("endorser", "newEndorser")) {
      String other = World.unique(part);
      JsonObject sent = person(other, "PERSON", "CA").build();
      JsonObject made = put(lead().add(part, sent));
      assertEquals(other, made.getJsonObject("name").getString("en"));
      JsonObject kept = key.get("/endorsers/" + made.getString("endorser")).require(200).json();
      sent.forEach((field, value) -> assertEquals(value, kept.get(field), field));
    }
    JsonObject made = put(lead().add("endorser", person).add("office", text("Member for York")));
    assertEquals("Member for York", made.getJsonObject("office").getString("en"));
    assertEquals(3, key.get(act).require(200).json().getJsonArray("sponsors").size());
  }

  @Test
  @DisplayName(
      "A sponsor with only a name becomes a person of the chamber's country or of a given one")
  void byName() {
    JsonObject made = put(lead().add("name", text(name)));
    assertEquals(name, made.getJsonObject("name").getString("en"));
    assertEquals("LEAD", made.getString("role"));
    JsonObject kept = key.get("/endorsers/" + made.getString("endorser")).require(200).json();
    assertEquals("PERSON", kept.getString("kind"));
    assertEquals("GB", kept.getString("country"));
    String other = World.unique("Ann");
    JsonObject abroad = put(lead().add("name", text(other)).add("country", "IE"));
    String id = abroad.getString("endorser");
    assertEquals("IE", key.get("/endorsers/" + id).require(200).json().getString("country"));
  }

  @Test
  @DisplayName("A new sponsor with a known name or a wrong part is refused, and nobody is stored")
  void refusals() {
    String known = World.unique("Ann");
    endorsementWorld.add(EndorsementDrafts.person(known, "GB"));
    String loud = known.toUpperCase(Locale.ROOT);
    for (String part : List.of("endorser", "newEndorser")) {
      refused(lead().add(part, person(loud, "PERSON", "GB")), part + ".name");
      refused(lead().add(part, person(name, "ORGANISATION", "GB")), part + ".kind");
      refused(lead().add(part, person(name, "PERSON", "XQ")), part + ".country");
      refused(lead().add(part, Json.createObjectBuilder()), part + ".kind");
      refused(one().add(part, Json.createObjectBuilder()), "role");
    }
    refused(lead().add("name", text(loud)), "name");
    refused(lead().add("name", text(name)).add("country", "XQ"), "country");
    refused(lead().add("name", text("x".repeat(201))), "name.en");
    refused(one().add("name", text(name)), "role");
    refused(lead().add("name", text(name)).add("consentOn", "20244-01-01"), "consentOn");
    refused(lead().add("name", Json.createObjectBuilder()), "endorser");
    refused(lead(), "endorser");
    assertNobody();
  }

  @Test
  @DisplayName("A sponsor cannot be added as withdrawn, and the refusal names the right path")
  void withdrawn() {
    String ann = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ann"), "GB")).id();
    for (JsonObject sponsor :
        List.of(
            lead().add("name", text(name)).build(),
            lead().add("newEndorser", person(name, "PERSON", "GB")).build(),
            lead().add("endorser", ann).build())) {
      refused(Json.createObjectBuilder(sponsor).add("withdrawn", true), "withdrawn");
      JsonObjectBuilder dated = Json.createObjectBuilder(sponsor).add("withdrawnOn", "2020-11-20");
      Answer told = key.post(sponsors, dated.add("withdrawn", true).build());
      told.requireMistake("withdrawn", null).requireField("withdrawnOn", "2020-11-20");
      assertTrue(told.body().contains("/withdrawal"), told.body());
    }
    assertNobody();
    JsonObject standing =
        put(lead().add("endorser", ann).add("withdrawn", false).addNull("withdrawnOn"));
    assertFalse(standing.getBoolean("withdrawn"));
    String own = sponsors + "/" + standing.getString("id");
    key.post(own + "/withdrawal", "{\"withdrawnOn\":\"2020-11-20\"}").require(200);
    assertTrue(key.get(own).require(200).json().getBoolean("withdrawn"));
  }

  @Test
  @DisplayName("A sponsor given in two ways is refused")
  void two() {
    String ann = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ann"), "GB")).id();
    JsonObject person = person(name, "PERSON", "GB").build();
    refused(lead().add("endorser", ann).add("newEndorser", person), "newEndorser");
    refused(lead().add("endorser", person).add("newEndorser", person), "newEndorser");
    refused(lead().add("endorser", person).add("name", text(name)), "name");
    refused(lead().add("newEndorser", person).add("name", text(name)), "name");
    assertNobody();
  }

  @Test
  @DisplayName("Strangers and callers with an old version add no sponsor, and nobody is stored")
  void neither() {
    JsonObject body = lead().add("newEndorser", person(name, "PERSON", "GB")).build();
    JsonObject byName = lead().add("name", text(name)).build();
    Api stranger = keys.of(world.liveCampaign(), Permission.ENDORSEMENT_WRITE);
    for (JsonObject sent : List.of(body, byName)) {
      Api.anonymous().post(sponsors, sent).requireProblem(ProblemType.UNAUTHENTICATED);
      stranger.post(sponsors, sent).requireProblem(ProblemType.FORBIDDEN);
      key.with("If-Match", "\"99\"").post(sponsors, sent).requireProblem(ProblemType.STALE);
      key.post("/parliamentary-acts/none/sponsors", sent).requireProblem(ProblemType.NOT_FOUND);
    }
    assertNobody();
  }

  /** Adds the sponsor; gives the last sponsor of the answer. */
  private JsonObject put(JsonObjectBuilder sponsor) {
    Answer answer = key.post(sponsors, sponsor.build()).require(200);
    return answer.json().getJsonArray("sponsors").getValuesAs(JsonObject.class).getLast();
  }

  private void refused(JsonObjectBuilder sponsor, String field) {
    key.post(sponsors, sponsor.build()).requireMistake(field, null);
  }

  private void assertNobody() {
    assertEquals(0, found().size(), "nobody of a refusal is kept");
    assertEquals(0, key.get(act).require(200).json().getJsonArray("sponsors").size());
  }

  private JsonArray found() {
    return key.get("/endorsers?q=" + name).require(200).json().getJsonArray("items");
  }

  private static JsonObjectBuilder one() {
    return Json.createObjectBuilder();
  }

  private static JsonObjectBuilder lead() {
    return one().add("role", "LEAD");
  }

  private static JsonObjectBuilder person(String name, String kind, String country) {
    return one().add("name", text(name)).add("kind", kind).add("country", country);
  }

  private static JsonObjectBuilder text(String english) {
    return Json.createObjectBuilder().add("en", english);
  }
}
