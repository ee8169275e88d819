package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Course of a parliamentary act")
class ActCourseIT extends AtTheDesk {

  @Inject private Keys keys;

  private Api key;
  private String id;
  private String path;

  @BeforeEach
  void tabled() {
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
    path = "/parliamentary-acts/" + id;
    happened(into("TABLED", "2020-11-20").add("identifier", "EDM 1149"));
  }

  @Test
  @DisplayName(
      "R1: entries are taken back one by one with the ETag that was read, but not the first")
  void takenBack() {
    happened(into("ADOPTED", "2020-12-02").add("text", text("Moved by Zoë Doe")));
    assertTrue(onSite().contains("Zoë Doe"));
    String reversal = path + "/events/reversal";
    key.post(reversal, nothing()).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    key.with("If-Match", "\"99\"").post(reversal, nothing()).requireProblem(ProblemType.STALE);
    keys.of(world.liveCampaign(), Permission.ENDORSEMENT_WRITE)
        .with("If-Match", "*")
        .post(reversal, nothing())
        .requireProblem(ProblemType.FORBIDDEN);
    String seen = key.get(path).require(200).header("ETag");
    JsonObject back = key.with("If-Match", seen).post(reversal, nothing()).require(200).json();
    assertEquals("TABLED", back.getString("state"));
    assertEquals(2, back.getJsonArray("events").size());
    assertEquals(back, key.get(path).require(200).json());
    assertFalse(onSite().contains("Zoë Doe"));
    AuditEntry told = world.audit("act", id).getLast();
    assertEquals(
        "act.event-taken-back ADOPTED TABLED",
        told.action() + " " + told.from() + " " + told.to(),
        "without its words");
    key.with("If-Match", seen).post(reversal, nothing()).requireProblem(ProblemType.STALE);
    happened(into("DEBATED", "2020-12-03"));
    Api whatever = key.with("If-Match", "*");
    whatever.post(reversal, nothing()).require(200);
    JsonObject plan = whatever.post(reversal, nothing()).require(200).json();
    assertEquals("IN_PREPARATION", plan.getString("state"));
    assertTrue(plan.isNull("tabledOn"));
    assertEquals("EDM 1149", plan.getString("identifier"), "the number is edited");
    whatever.post(reversal, nothing()).requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName("An edit of the day of tabling corrects the entry, and the other entries stay")
  void corrected() {
    happened(into("DEBATED", "2020-12-03").add("text", text("At night")));
    JsonObject other = Json.createObjectBuilder().add("tabledOn", "2020-11-21").build();
    key.with("If-Match", "*").patch(path, other).require(200);
    List<JsonObject> events =
        key.get(path).require(200).json().getJsonArray("events").getValuesAs(JsonObject.class);
    assertEquals(3, events.size());
    assertEquals("2020-11-21", events.get(1).getString("occurredOn"));
    assertEquals("2020-12-03", events.get(2).getString("occurredOn"));
    assertEquals("At night", events.get(2).getJsonObject("text").getString("en"));
  }

  @Test
  @DisplayName("A moved date of a debate is expected again when what followed is taken back")
  void moved() {
    LocalDate first = endorsementWorld.today().plusDays(2);
    String other = first.plusDays(5).toString();
    happened(into("SCHEDULED", first.toString()));
    JsonObject later = Json.createObjectBuilder().add("nextOn", other).build();
    key.with("If-Match", "*").patch(path, later).require(200);
    assertTrue(happened(into("ADOPTED", "2020-12-02")).isNull("nextOn"));
    JsonObject back =
        key.with("If-Match", "*").post(path + "/events/reversal", nothing()).require(200).json();
    assertEquals("SCHEDULED", back.getString("state"));
    assertEquals(other, back.getString("nextOn"));
    JsonObject put = back.getJsonArray("events").getJsonObject(2);
    assertEquals(other, put.getString("occurredOn"), "its course tells no other day");
  }

  @Test
  @DisplayName("An entry moves the next date, and the trail has what else it changed")
  void nextDate() {
    LocalDate ahead = endorsementWorld.today().plusDays(2);
    AuditEntry tabled = world.audit("act", id).getLast();
    assertEquals("IN_PREPARATION; identifier=; tabledOn=", tabled.from());
    assertEquals("TABLED; identifier=EDM 1149; tabledOn=2020-11-20", tabled.to());
    JsonObject put = happened(into("SCHEDULED", ahead.toString()));
    assertEquals(ahead.toString(), put.getString("nextOn"));
    JsonObject held = happened(into("DEBATED", endorsementWorld.today().toString()));
    assertTrue(held.isNull("nextOn"));
    assertEquals("SCHEDULED; nextOn=" + ahead, world.audit("act", id).getLast().from());
    JsonObject kept = happened(Json.createObjectBuilder().add("text", text("Ten more")));
    assertEquals("EDM 1149", kept.getString("identifier"));
    JsonObject emptied =
        happened(Json.createObjectBuilder().add("text", text("A slip")).add("identifier", " "));
    assertTrue(emptied.isNull("identifier"));
    assertEquals("DEBATED; identifier=", world.audit("act", id).getLast().to());
  }

  @Test
  @DisplayName("The trail does not keep a name that was removed from the title")
  void named() {
    Api whatever = key.with("If-Match", "*");
    whatever.patch(path, titled("The arrest of Zoë Doe", "https://example.org/zoe")).require(200);
    whatever.patch(path, titled("An arrest", "https://example.org/paper")).require(200);
    AuditEntry told = world.audit("act", id).getLast();
    assertEquals("act.edited", told.action());
    assertEquals("title=… (en); source.url=…", told.from());
    assertEquals(told.from(), told.to());
  }

  private static JsonObject titled(String title, String url) {
    return Json.createObjectBuilder()
        .add("title", text(title))
        .add("source", Json.createObjectBuilder().add("url", url))
        .build();
  }

  @Test
  @DisplayName(
      "R9: neither an entry nor an edit runs backwards; an entry without a state may be late")
  void backwards() {
    refused(into("SCHEDULED", "2019-01-01"));
    refused(into("DEBATED", "2020-11-19"));
    happened(into("DEBATED", "2020-11-20").add("text", text("The same day")));
    refused(into("ADOPTED", "2020-11-19"));
    happened(Json.createObjectBuilder().add("text", text("Late")).add("occurredOn", "2020-11-01"));
    JsonObject late = Json.createObjectBuilder().add("tabledOn", "2020-11-27").build();
    key.with("If-Match", "*").patch(path, late).requireMistake("tabledOn", null);
    JsonObject left = key.get(path).require(200).json();
    assertEquals("DEBATED", left.getString("state"));
    assertEquals("2020-11-20", left.getString("tabledOn"));
    assertEquals(4, left.getJsonArray("events").size());
    JsonObject early = Json.createObjectBuilder().add("tabledOn", "2020-11-18").build();
    key.with("If-Match", "*").patch(path, early).require(200);
  }

  private void refused(JsonObjectBuilder event) {
    key.post(path + "/events", event.build()).requireMistake("occurredOn", null);
  }

  private JsonObject happened(JsonObjectBuilder event) {
    return key.post(path + "/events", event.build()).require(200).json();
  }

  private static JsonObjectBuilder into(String state, String day) {
    return Json.createObjectBuilder().add("state", state).add("occurredOn", day);
  }

  private static JsonObject nothing() {
    return Json.createObjectBuilder().build();
  }

  private String onSite() {
    return Api.anonymous()
        .get("//en/campaigns/" + desk.campaign().slug() + "/parliament")
        .require(200)
        .body();
  }
}
