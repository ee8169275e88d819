package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("First state of a parliamentary act")
class FirstStateIT extends AtTheDesk {

  @Inject private Keys keys;

  private Api key;
  private String path;

  @BeforeEach
  void slip() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    JsonObjectBuilder chamber = object().add("name", text("House of Commons")).add("country", "GB");
    JsonObject motion =
        object()
            .add("campaign", desk.campaign().slug())
            .add("state", "ADOPTED")
            .add("kind", "MOTION")
            .add("chamber", chamber)
            .add("title", text("Free our colleague"))
            .add("identifier", "EDM 1149")
            .add("tabledOn", "2020-11-20")
            .add("source", object().add("url", "https://example.org/paper"))
            .build();
    JsonObject made = key.post("/parliamentary-acts", motion).require(201).json();
    path = "/parliamentary-acts/" + made.getString("id");
  }

  private Api seen() {
    return key.with("If-Match", key.get(path).require(200).header("ETag"));
  }

  @Test
  @DisplayName("R1: an edit corrects the first state while there is no other entry, and is audited")
  void corrected() {
    JsonObject right = seen().patch(path, state("TABLED")).require(200).json();
    assertEquals("TABLED", right.getString("state"));
    assertEquals("2020-11-20", right.getString("tabledOn"));
    assertEquals(right, key.get(path).require(200).json());
    JsonObject only = right.getJsonArray("events").getJsonObject(0);
    assertEquals("TABLED", only.getString("state"));
    assertEquals("2020-11-20", only.getString("occurredOn"));
    assertEquals(1, right.getJsonArray("events").size());
    AuditEntry told = world.audit("act", right.getString("id")).getLast();
    assertEquals("act.edited ADOPTED TABLED", told.action() + " " + told.from() + " " + told.to());
    String list = "/campaigns/" + desk.campaign().slug() + "/parliament";
    JsonObject shown =
        Api.anonymous().get(list).require(200).json().getJsonArray("items").getJsonObject(0);
    assertEquals("TABLED", shown.getString("state"));
    key.post(path + "/events", state("DEBATED")).require(200);
  }

  @Test
  @DisplayName("R8: a plan has no day of tabling, and an impossible first state is refused")
  void rules() {
    seen().patch(path, state("IN_PREPARATION")).requireMistake("tabledOn", null);
    JsonObject plan =
        object().add("state", "IN_PREPARATION").addNull("tabledOn").addNull("identifier").build();
    for (JsonObject none : new JsonObject[] {state("WITHDRAWN"), state("CLOSED"), unsaid()}) {
      seen().patch(path, none).requireMistake("state", null);
    }
    assertEquals("ADOPTED", key.get(path).require(200).json().getString("state"));
    JsonObject right = seen().patch(path, plan).require(200).json();
    assertEquals("IN_PREPARATION", right.getString("state"));
    assertTrue(right.isNull("tabledOn") && right.isNull("identifier"));
    AuditEntry told = world.audit("act", right.getString("id")).getLast();
    assertEquals("ADOPTED; identifier=EDM 1149; tabledOn=2020-11-20", told.from());
  }

  @Test
  @DisplayName(
      "R1: the first state cannot be edited once there is another entry, but sent back as it is")
  void moreWritten() {
    key.post(path + "/events", object().add("text", text("Ten more")).build()).require(200);
    seen().patch(path, state("TABLED")).requireMistake("state", null);
    JsonObject read = key.get(path).require(200).json();
    assertEquals(read, seen().patch(path, read).require(200).json());
    key.with("If-Match", "*").post(path + "/events/reversal", object().build()).require(200);
    seen().patch(path, state("TABLED")).require(200);
  }

  private static JsonObject state(String state) {
    return object().add("state", state).build();
  }

  private static JsonObject unsaid() {
    return object().addNull("state").build();
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
