package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Creation of a parliamentary act with its sponsors in the API")
class ActWithSponsorsIT extends AtTheDesk {

  private static final String ACTS = "/parliamentary-acts";

  @Inject private Endorsements endorsements;
  @Inject private Keys keys;
  @Inject private Meanwhile meanwhile;
  @Inject private ParliamentaryActs acts;

  private Api key;
  private String name;

  @BeforeEach
  void open() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    name = World.unique("Zoe");
  }

  @Test
  @DisplayName("The sponsors, known and new ones, are stored in their order, and each is audited")
  void sponsors() {
    String ann = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ann"), "GB")).id();
    JsonObjectBuilder known = one("CO_SPONSOR").add("endorser", ann).add("withdrawn", false);
    JsonObject made =
        key.post(ACTS, act(one("LEAD").add("name", text(name)), known)).require(201).json();
    List<JsonObject> standing = made.getJsonArray("sponsors").getValuesAs(JsonObject.class);
    assertEquals(
        List.of("LEAD", "CO_SPONSOR"), standing.stream().map(s -> s.getString("role")).toList());
    assertEquals(name, standing.getFirst().getJsonObject("name").getString("en"));
    assertEquals(ann, standing.getLast().getString("endorser"));
    String id = made.getString("id");
    assertEquals(made, key.get(ACTS + "/" + id).require(200).json());
    assertEquals(
        List.of("act.created", "act.sponsor-added", "act.sponsor-added"),
        world.audit("act", id).stream().map(AuditEntry::action).sorted().toList());
  }

  @Test
  @DisplayName("Eight acts with the same two members are created at once without a deadlock")
  void atOnce() throws Exception {
    String[] two = new String[2];
    for (int i = 0; i < 2; i++) {
      two[i] = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ann"), "GB")).id();
    }
    AtomicInteger turn = new AtomicInteger();
    AtOnce.send(
            8,
            () -> {
              int first = turn.getAndIncrement() % 2;
              return key.post(
                  ACTS,
                  another(
                      one("LEAD").add("endorser", two[first]),
                      one("CO_SPONSOR").add("endorser", two[1 - first])));
            })
        .forEach(answer -> answer.require(201));
    assertEquals(8, shown());
  }

  @Test
  @DisplayName("Eight acts with two new members each are created at once without a deadlock")
  void newcomersAtOnce() throws Exception {
    AtOnce.send(
            8,
            () -> {
              JsonObjectBuilder lead = one("LEAD").add("name", text(World.unique("Zoe")));
              JsonObjectBuilder second = one("CO_SPONSOR").add("name", text(World.unique("Zoe")));
              return key.post(ACTS, another(lead, second));
            })
        .forEach(answer -> answer.require(201));
    assertEquals(8, shown());
  }

  @Test
  @Timeout(120)
  @DisplayName("A new act that waits for its sponsor keeps no entry of another act waiting")
  void heldSponsor() throws Exception {
    String ann = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ann"), "GB")).id();
    String other = key.post(ACTS, another()).require(201).json().getString("id");
    long campaign = desk.campaign().id();
    JsonObject sent = another(one("LEAD").add("endorser", ann));
    LocalizedText words = LocalizedText.of("en", "Told in the house");
    meanwhile
        .of(
            () -> anna(() -> endorsements.hasAskedOffSince(campaign, ann, Instant.EPOCH)),
            () -> key.post(ACTS, sent),
            () ->
                anna(() -> acts.record(other, null, new EventDraft(null, null, words, null, null))))
        .require(201);
    assertEquals(2, shown());
  }

  @Test
  @DisplayName("A wrong sponsor is refused by its place, and neither act nor endorser is stored")
  void whole() {
    JsonObjectBuilder nobody = one("LEAD").add("endorser", "none");
    refused(act(one("LEAD").add("name", text(name)), nobody), "sponsors[1].endorser");
    refused(act(one("LEAD").add("name", text(name)), one("LEAD")), "sponsors[1].endorser");
    refused(act(Json.createObjectBuilder().add("name", text(name))), "sponsors[0].role");
    JsonObjectBuilder twice = one("CO_SPONSOR").add("name", text(name.toUpperCase(Locale.ROOT)));
    refused(act(one("LEAD").add("name", text(name)), twice), "sponsors[1].name");
    JsonObjectBuilder apart = Json.createObjectBuilder().add("kind", "PERSON").add("country", "GB");
    JsonObjectBuilder whole = one("LEAD").add("newEndorser", apart.add("name", text(name)));
    refused(act(one("LEAD").add("name", text(name)), whole), "sponsors[1].newEndorser.name");
    Answer gone =
        refused(
            act(one("LEAD").add("name", text(name)).add("withdrawn", true)),
            "sponsors[0].withdrawn");
    assertTrue(gone.body().contains("/withdrawal"), gone.body());
    JsonObject odd = Json.createObjectBuilder(act()).add("sponsors", "Zoe").build();
    refused(odd, "sponsors");
    assertEquals(
        0, key.get("/endorsers?q=" + name).require(200).json().getJsonArray("items").size());
    assertEquals(0, shown());
  }

  @Test
  @DisplayName(
      "R3: an act with a source cannot be sent as hidden, nor one without a source as public")
  void hidden() {
    refused(Json.createObjectBuilder(act()).add("shown", false).build(), "shown");
    assertEquals(0, shown());
    JsonObject plan = Json.createObjectBuilder(act()).remove("source").build();
    refused(Json.createObjectBuilder(plan).add("shown", true).build(), "shown");
    JsonObject kept = Json.createObjectBuilder(plan).add("shown", false).build();
    assertEquals(
        JsonValue.FALSE, key.post(ACTS, kept).require(201).json().get("shown"), "a plan is hidden");
    assertEquals(0, shown());
  }

  @Test
  @DisplayName("R3: an act with a source may be sent as public")
  void said() {
    key.post(ACTS, Json.createObjectBuilder(act()).add("shown", true).build()).require(201);
    assertEquals(1, shown());
  }

  @Test
  @DisplayName("An act cannot be sent with its course, and the refusal names the right path")
  void course() {
    JsonObjectBuilder tabled = Json.createObjectBuilder().add("state", "TABLED");
    JsonObject sent =
        Json.createObjectBuilder(act())
            .add("events", Json.createArrayBuilder().add(tabled))
            .build();
    assertTrue(refused(sent, "events").body().contains("/events"));
    assertEquals(0, shown());
  }

  @Test
  @DisplayName("A key of another campaign cannot create an act with sponsors")
  void stranger() {
    Api stranger = keys.of(world.liveCampaign(), Permission.ENDORSEMENT_WRITE);
    stranger
        .post(ACTS, act(one("LEAD").add("name", text(name))))
        .requireProblem(ProblemType.FORBIDDEN);
    assertEquals(0, shown());
  }

  private Answer refused(JsonObject sent, String field) {
    return key.post(ACTS, sent).requireMistake(field, null);
  }

  private int shown() {
    String path = "/campaigns/" + desk.campaign().slug() + "/parliament";
    return Api.anonymous().get(path).require(200).json().getJsonArray("items").size();
  }

  private JsonObject act(JsonObjectBuilder... sponsors) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (JsonObjectBuilder sponsor : sponsors) {
      all.add(sponsor);
    }
    return Json.createObjectBuilder()
        .add("campaign", desk.campaign().slug())
        .add("kind", "MOTION")
        .add(
            "chamber",
            Json.createObjectBuilder().add("name", text("House of Commons")).add("country", "GB"))
        .add("title", text("Free our colleague"))
        .add("source", Json.createObjectBuilder().add("url", "https://example.org"))
        .add("sponsors", all)
        .build();
  }

  /** An act with a title of its own. */
  private JsonObject another(JsonObjectBuilder... sponsors) {
    return Json.createObjectBuilder(act(sponsors))
        .add("title", text(World.unique("Motion")))
        .build();
  }

  private static JsonObjectBuilder one(String role) {
    return Json.createObjectBuilder().add("role", role);
  }
}
