package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("R5: Corrections of the sponsors of an act")
class SponsorMistakesIT extends AtTheDesk {

  @Inject private Keys keys;

  private Api key;
  private String id;
  private String sponsors;
  private String zoe;

  @BeforeEach
  void sponsored() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    JsonObjectBuilder chamber =
        Json.createObjectBuilder().add("name", text("House of Commons")).add("country", "GB");
    JsonObject motion =
        Json.createObjectBuilder()
            .add("campaign", desk.campaign().slug())
            .add("kind", "MOTION")
            .add("chamber", chamber)
            .add("title", text("Free our colleague"))
            .add("source", Json.createObjectBuilder().add("url", "https://example.org/paper"))
            .build();
    id = key.post("/parliamentary-acts", motion).require(201).json().getString("id");
    sponsors = "/parliamentary-acts/" + id + "/sponsors";
    zoe = member("Zoë Doe", "LEAD");
    member("Ann Other", "CO_SPONSOR");
  }

  private String member(String name, String role) {
    String person = endorsementWorld.add(EndorsementDrafts.person(name, "GB")).id();
    JsonObject sponsor =
        Json.createObjectBuilder().add("endorser", person).add("role", role).build();
    key.post(sponsors, sponsor).require(200);
    return person;
  }

  @Test
  @DisplayName("A withdrawal is taken back in public, and the trail keeps it")
  void reinstated() throws Exception {
    String path = sponsors + "/" + shown().getFirst().getString("id") + "/withdrawal";
    key.post(path + "/reversal", nothing()).requireProblem(ProblemType.WRONG_STATE);
    key.post(path, nothing()).require(200);
    assertTrue(shown().getFirst().getBoolean("withdrawn"));
    key.with("If-Match", "\"99\"")
        .post(path + "/reversal", nothing())
        .requireProblem(ProblemType.STALE);
    key.post(path + "/reversal", nothing()).require(200);
    JsonObject first = shown().getFirst();
    assertEquals("Zoë Doe", first.getJsonObject("name").getString("en"));
    assertFalse(first.getBoolean("withdrawn"));
    assertTrue(first.isNull("withdrawnOn"));
    AuditEntry last = world.audit("act", id).getLast();
    assertEquals(
        "act.sponsor-reinstated LEAD " + zoe + " WITHDRAWN LEAD " + zoe,
        last.action() + " " + last.from() + " " + last.to());
    key.post(path, nothing()).require(200);
  }

  @Test
  @DisplayName(
      "A day of withdrawal is neither in the future nor before the tabling, and can be corrected")
  void day() {
    JsonObject tabling =
        Json.createObjectBuilder().add("state", "TABLED").add("occurredOn", "2020-11-18").build();
    key.post("/parliamentary-acts/" + id + "/events", tabling).require(200);
    String path = sponsors + "/" + shown().getFirst().getString("id") + "/withdrawal";
    String ahead = endorsementWorld.today().plusDays(3).toString();
    for (String wrong : List.of(ahead, "2020-11-17")) {
      key.post(path, on(wrong)).requireMistake("withdrawnOn", null);
    }
    assertFalse(shown().getFirst().getBoolean("withdrawn"));
    key.post(path, on("2020-11-20")).require(200);
    assertEquals("2020-11-20", shown().getFirst().getString("withdrawnOn"));
    key.post(path, on("2020-11-19")).requireProblem(ProblemType.WRONG_STATE);
    key.post(path + "/reversal", nothing()).require(200);
    key.post(path, on("2020-11-19")).require(200);
    assertEquals("2020-11-19", shown().getFirst().getString("withdrawnOn"));
  }

  @Test
  @DisplayName("An edit cannot move the tabling behind a withdrawal")
  void overtaken() {
    JsonObject tabling =
        Json.createObjectBuilder().add("state", "TABLED").add("occurredOn", "2020-11-10").build();
    key.post("/parliamentary-acts/" + id + "/events", tabling).require(200);
    String path = sponsors + "/" + shown().getFirst().getString("id") + "/withdrawal";
    key.post(path, on("2020-11-20")).require(200);
    tabled("2020-11-25").requireMistake("tabledOn", null);
    tabled("2020-11-20").require(200);
    assertEquals("2020-11-20", shown().getFirst().getString("withdrawnOn"));
  }

  private Answer tabled(String day) {
    return key.with("If-Match", "*")
        .patch(
            "/parliamentary-acts/" + id, Json.createObjectBuilder().add("tabledOn", day).build());
  }

  private static JsonObject on(String day) {
    return Json.createObjectBuilder().add("withdrawnOn", day).build();
  }

  @Test
  @DisplayName("A sponsor entered by mistake is removed by a key with the scope and by no other")
  void removed() {
    String path = sponsors + "/" + shown().getFirst().getString("id") + "/removal";
    Api.anonymous().post(path, nothing()).requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(desk.campaign(), Permission.ACTION_WRITE)
        .post(path, nothing())
        .requireProblem(ProblemType.FORBIDDEN);
    assertEquals(2, shown().size());
    key.with("If-Match", "\"99\"").post(path, nothing()).requireProblem(ProblemType.STALE);
    key.post(path, nothing()).require(200);
    assertEquals("Ann Other", shown().getFirst().getJsonObject("name").getString("en"));
    key.post(path, nothing()).requireProblem(ProblemType.NOT_FOUND);
    key.post(sponsors + "/none/withdrawal/reversal", nothing())
        .requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("R4: name, office and role can be corrected; place and withdrawal stay")
  void corrected() throws Exception {
    String path = sponsors + "/" + shown().getFirst().getString("id");
    key.post(path + "/withdrawal", on("2020-11-20")).require(200);
    JsonObject wrong =
        Json.createObjectBuilder()
            .add("name", text("Zoë Doo"))
            .add("office", text("Member for York"))
            .add("role", "CO_SPONSOR")
            .build();
    Answer read = key.get(path).require(200);
    Answer done = key.with("If-Match", read.header("ETag")).patch(path, wrong).require(200);
    assertEquals("Zoë Doo", done.json().getJsonObject("name").getString("en"));
    JsonObject first = shown().getFirst();
    assertEquals("Zoë Doo", first.getJsonObject("name").getString("en"));
    assertEquals("Member for York", first.getJsonObject("office").getString("en"));
    assertEquals("CO_SPONSOR", first.getString("role"));
    assertEquals("2020-11-20", first.getString("withdrawnOn"));
    AuditEntry last = world.audit("act", id).getLast();
    assertEquals("act.sponsor-corrected", last.action());
    assertEquals(zoe + "; name=… (en); office=; role=LEAD", last.from());
    assertEquals(zoe + "; name=… (en); office=… (en); role=CO_SPONSOR", last.to());
    JsonObject own = Json.createObjectBuilder().addNull("name").addNull("office").build();
    key.with("If-Match", done.header("ETag")).patch(path, own).require(200);
    assertEquals("Zoë Doe", shown().getFirst().getJsonObject("name").getString("en"), "his own");
    assertTrue(shown().getFirst().isNull("office"));
    assertEquals("CO_SPONSOR", shown().getFirst().getString("role"));
    assertEquals("Ann Other", shown().getLast().getJsonObject("name").getString("en"));
  }

  @Test
  @DisplayName(
      "R4: a correction needs the ETag, the scope and a valid value; an equal one is not audited")
  void wrongCorrections() {
    String path = sponsors + "/" + shown().getFirst().getString("id");
    JsonObject role = Json.createObjectBuilder().add("role", "SIGNATORY").build();
    key.patch(path, role).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    key.with("If-Match", "\"99\"").patch(path, role).requireProblem(ProblemType.STALE);
    Api any = key.with("If-Match", "*");
    any.patch(sponsors + "/none", role).requireProblem(ProblemType.NOT_FOUND);
    keys.of(desk.campaign(), Permission.ACTION_WRITE)
        .with("If-Match", "*")
        .patch(path, role)
        .requireProblem(ProblemType.FORBIDDEN);
    JsonObject none = Json.createObjectBuilder().addNull("role").build();
    any.patch(path, none).requireMistake("role", null);
    JsonObject other = Json.createObjectBuilder().add("endorser", "somebody").build();
    any.patch(path, other).requireMistake("endorser", "somebody");
    JsonObject same = Json.createObjectBuilder().add("role", "LEAD").build();
    int before = world.audit("act", id).size();
    any.patch(path, same).require(200);
    assertEquals(before, world.audit("act", id).size(), "nothing changed");
    assertEquals("LEAD", shown().getFirst().getString("role"));
  }

  /** The sponsors as everybody reads them. */
  private List<JsonObject> shown() {
    return Api.anonymous()
        .get("/campaigns/" + desk.campaign().slug() + "/parliament")
        .require(200)
        .json()
        .getJsonArray("items")
        .getJsonObject(0)
        .getJsonArray("sponsors")
        .getValuesAs(JsonObject.class);
  }

  private static JsonObject nothing() {
    return Json.createObjectBuilder().build();
  }
}
