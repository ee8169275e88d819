package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Parliamentary acts")
class ParliamentaryActsIT extends AtTheDesk {

  private static final String ACTS = "/parliamentary-acts";

  @Inject private ActLists lists;
  @Inject private Keys keys;
  @Inject private Sponsors sponsors;

  private final Api everybody = Api.anonymous();
  private Api key;

  @BeforeEach
  void open() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
  }

  @Test
  @DisplayName("R1: entries move the state, each is kept, and the number comes with the tabling")
  void course() throws Exception {
    String id = create(motion().add("source", source())).json().getString("id");
    event(id, happened("TABLED", "2020-11-20").add("identifier", "EDM 1149")).require(200);
    event(id, Json.createObjectBuilder().add("text", text("Ten more members have signed.")))
        .require(200);
    event(id, happened("DEBATED", "2020-12-01").add("sourceUrl", "https://example.org/debate"))
        .require(200);

    JsonObject read = shown().getFirst();
    assertEquals("DEBATED", read.getString("state"));
    assertEquals("EDM 1149", read.getString("identifier"));
    assertEquals("2020-11-20", read.getString("tabledOn"));
    List<JsonObject> events = read.getJsonArray("events").getValuesAs(JsonObject.class);
    assertEquals(4, events.size());
    assertEquals("IN_PREPARATION", events.getFirst().getString("state"));
    assertTrue(events.get(2).isNull("state"));
    assertEquals("https://example.org/debate", events.getLast().getString("sourceUrl"));
    assertEquals(
        List.of("act.created", "act.event-recorded", "act.event-recorded", "act.event-recorded"),
        world.audit("act", id).stream().map(entry -> entry.action()).toList());
  }

  @Test
  @DisplayName("R2: a wrong move is refused with both states and changes nothing")
  void wrongMoves() throws Exception {
    for (ActState from : ActState.values()) {
      if (!from.canBeFirst()) {
        key.post(ACTS, motion().add("state", from.name()).build()).requireMistake("state", null);
        continue;
      }
      JsonObjectBuilder numbered = motion().add("identifier", from.name());
      String id = create(numbered.add("state", from.name())).json().getString("id");
      for (ActState to : ActState.values()) {
        if (!from.mayBecome(to)) {
          Answer refused = event(id, happened(to.name(), "2020-11-20"));
          refused.requireProblem(ProblemType.WRONG_STATE);
          String detail = refused.json().getString("detail");
          assertTrue(detail.contains(from.name()) && detail.contains(to.name()), detail);
        }
      }
      JsonObject left = key.get(ACTS + "/" + id).require(200).json();
      assertEquals(from.name(), left.getString("state"));
      assertEquals(1, left.getJsonArray("events").size());
    }
  }

  @Test
  @DisplayName("R3: an act is public once it has a source; a plan without one is for staff only")
  void ofAPlan() throws Exception {
    JsonObject plan = create(motion()).json();
    String id = plan.getString("id");
    String page = "//en/campaigns/" + desk.campaign().slug() + "/parliament";
    assertFalse(plan.getBoolean("shown"));
    assertEquals(List.of(), shown());
    assertEquals(0, stages().size());
    assertFalse(everybody.get(page).require(200).body().contains("Free our colleague motion"));
    everybody.get(ACTS + "/" + id).requireProblem(ProblemType.UNAUTHENTICATED);

    JsonObject patch = Json.createObjectBuilder().add("source", source()).build();
    key.patch(ACTS + "/" + id, patch).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    key.with("If-Match", "\"99\"").patch(ACTS + "/" + id, patch).requireProblem(ProblemType.STALE);
    key.with("If-Match", "\"" + plan.getInt("version") + "\"")
        .patch(ACTS + "/" + id, patch)
        .require(200);
    assertEquals(1, shown().size());
    assertEquals(1, stages().getInt("IN_PREPARATION"));
    assertTrue(everybody.get(page).require(200).body().contains("Free our colleague motion"));
  }

  @Test
  @DisplayName(
      "R4 R5: a member is a sponsor once, with the office of that day, until withdrawn or removed")
  void sponsors() throws Exception {
    String id = create(motion().add("source", source())).json().getString("id");
    String member = endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "GB")).id();
    String path = ACTS + "/" + id + "/sponsors";
    JsonObject lead = sponsor(member, "LEAD").add("office", text("Member for York")).build();
    key.post(path, lead).require(200);
    key.post(path, lead).requireMistake("endorser", member);
    key.post(path, sponsor(endorsementWorld.union(), "LEAD").build())
        .requireMistake("endorser", null);
    key.post(path, sponsor("nobody", "LEAD").build()).requireMistake("endorser", null);
    key.post(path, Json.createObjectBuilder().build()).requireMistake("role", null);

    JsonObject standing = shown().getFirst().getJsonArray("sponsors").getJsonObject(0);
    assertEquals("Zoë Doe", standing.getJsonObject("name").getString("en"));
    assertEquals("Member for York", standing.getJsonObject("office").getString("en"));
    assertEquals("LEAD", standing.getString("role"));
    assertFalse(standing.getBoolean("withdrawn"));

    String withdrawal = path + "/" + standing.getString("id") + "/withdrawal";
    key.with("If-Match", "\"99\"")
        .post(withdrawal, Json.createObjectBuilder().build())
        .requireProblem(ProblemType.STALE);
    String seen = key.get(ACTS + "/" + id).header("ETag");
    key.with("If-Match", "\"99\", " + seen)
        .post(withdrawal, Json.createObjectBuilder().build())
        .require(200);
    JsonObject gone = shown().getFirst().getJsonArray("sponsors").getJsonObject(0);
    assertTrue(gone.getBoolean("withdrawn"));
    assertNotNull(gone.getString("withdrawnOn"));
    key.post(withdrawal, Json.createObjectBuilder().build())
        .requireProblem(ProblemType.WRONG_STATE);
    key.post(path + "/none/withdrawal", Json.createObjectBuilder().build())
        .requireProblem(ProblemType.NOT_FOUND);

    key.post("/endorsers/" + member + "/erasure", Json.createObjectBuilder().build())
        .requireProblem(ProblemType.WRONG_STATE);
    Acting.as(desk.anna(), () -> sponsors.remove(id, null, standing.getString("id")));
    assertEquals(0, shown().getFirst().getJsonArray("sponsors").size());
    assertEquals(
        List.of(
            "act.created null IN_PREPARATION",
            "act.sponsor-added null LEAD " + member,
            "act.sponsor-withdrawn LEAD " + member + " LEAD " + member + " WITHDRAWN",
            "act.sponsor-removed LEAD " + member + " WITHDRAWN null"),
        world.audit("act", id).stream()
            .map(entry -> entry.action() + " " + entry.from() + " " + entry.to())
            .toList());
  }

  @Test
  @DisplayName("The public list has the fields of the contract and is counted by stage")
  void shape() throws Exception {
    create(motion().add("source", source()).add("state", "RAISED"));
    JsonObject act = shown().getFirst();
    for (String field :
        List.of("id", "kind", "chamber", "title", "identifier", "state", "sponsors", "source")) {
      assertTrue(act.containsKey(field), field);
    }
    assertTrue(act.isNull("identifier"));
    assertEquals(
        "House of Commons", act.getJsonObject("chamber").getJsonObject("name").getString("en"));
    assertEquals("GB", act.getJsonObject("chamber").getString("country"));
    assertEquals(1, stages().getInt("RAISED"));
  }

  @Test
  @DisplayName("A refusal names each wrong field, and nothing is stored")
  void mistakes() throws Exception {
    refused(Json.createObjectBuilder(), "campaign");
    refused(motion().add("campaign", "no-such"), "campaign");
    refused(motion().add("title", Json.createObjectBuilder()), "title");
    refused(motion().add("kind", "SHOUTING"), "kind");
    refused(motion().add("chamber", chamber("XQ")), "chamber.country");
    refused(motion().add("chamber", Json.createObjectBuilder()), "chamber.name");
    refused(motion().add("tabledOn", "20244-01-01"), "tabledOn");
    String ahead = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    refused(motion().add("state", "TABLED").add("tabledOn", ahead), "tabledOn");
    refused(motion().add("tabledOn", "2020-11-20"), "tabledOn");
    refused(motion().add("identifier", "=1+1"), "identifier");
    refused(
        motion().add("source", Json.createObjectBuilder().add("url", "javascript:x")),
        "source.url");
    assertEquals(
        0, (long) Acting.as(desk.anna(), () -> lists.count(desk.campaign().id(), ActFilter.ALL)));
  }

  @Test
  @DisplayName("R8: an act moves to no state of a future day except scheduled")
  void ahead() {
    String id = create(motion()).json().getString("id");
    String ahead = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    event(id, happened("TABLED", ahead)).requireMistake("occurredOn", null);
    key.with("If-Match", "*")
        .patch(ACTS + "/" + id, Json.createObjectBuilder().add("tabledOn", "2020-11-20").build())
        .requireMistake("tabledOn", null);
    assertEquals("IN_PREPARATION", key.get(ACTS + "/" + id).json().getString("state"));
    event(id, happened("TABLED", "2020-11-20")).require(200);
    event(id, happened("SCHEDULED", ahead)).require(200);
  }

  private void refused(JsonObjectBuilder body, String field) {
    key.post(ACTS, body.build()).requireMistake(field, null);
  }

  private Answer create(JsonObjectBuilder body) {
    Answer made = key.post(ACTS, body.build()).require(201);
    assertTrue(made.header("Location").endsWith(made.json().getString("id")));
    assertEquals("\"" + made.json().getInt("version") + "\"", made.header("ETag"));
    return made;
  }

  private Answer event(String id, JsonObjectBuilder body) {
    return key.post(ACTS + "/" + id + "/events", body.build());
  }

  private JsonObjectBuilder motion() {
    return Json.createObjectBuilder()
        .add("campaign", desk.campaign().slug())
        .add("kind", "MOTION")
        .add("chamber", chamber("GB"))
        .add("title", text("Free our colleague motion"));
  }

  private static JsonObjectBuilder chamber(String country) {
    return Json.createObjectBuilder().add("name", text("House of Commons")).add("country", country);
  }

  private static JsonObjectBuilder happened(String state, String day) {
    return Json.createObjectBuilder().add("state", state).add("occurredOn", day);
  }

  private static JsonObjectBuilder sponsor(String endorser, String role) {
    return Json.createObjectBuilder().add("endorser", endorser).add("role", role);
  }

  private static JsonObjectBuilder source() {
    return Json.createObjectBuilder().add("url", "https://example.org/paper");
  }

  private List<JsonObject> shown() {
    return everybody
        .get("/campaigns/" + desk.campaign().slug() + "/parliament")
        .require(200)
        .items();
  }

  private JsonObject stages() {
    return everybody
        .get("/campaigns/" + desk.campaign().slug() + "/stats")
        .require(200)
        .json()
        .getJsonObject("parliamentaryActs")
        .getJsonObject("byState");
  }
}
