package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.desk.LiveCampaign;

/** The embassy is in London, whose clock is an hour ahead in summer. */
@InServer
@DisplayName("Times of a delivery in the API")
class DeliveryMomentsIT extends LiveCampaign {

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;

  private String embassy;
  private Api api;

  @BeforeEach
  void open() {
    embassy = deliveryWorld.embassy(campaign.id(), "GB").publicId();
    api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
  }

  @Test
  @DisplayName(
      "R1: a time is given as a moment or on the addressee's clock, and is answered as both")
  void moments() {
    JsonObject planned = made("POST", "plannedAt", "2020-07-20T10:00:00Z");
    assertEquals("2020-07-20T11:00:00", planned.getString("plannedLocal"));
    assertEquals("2020-07-20T10:00:00Z", planned.getString("plannedAt"));
    JsonObject local = made("POST", "plannedLocal", "2020-07-20T11:00:00");
    assertEquals("2020-07-20T10:00:00Z", local.getString("plannedAt"));
    JsonObject refusal = attempt("BY_HAND").add("outcome", "REFUSED").build();
    JsonObject told = made(refusal, "happenedAt", "2020-07-20T10:00:00Z");
    assertEquals("2020-07-20T11:00:00", told.getString("happenedLocal"));
    assertEquals("2020-07-20T10:00:00Z", told.getString("happenedAt"));
    JsonObject report =
        Json.createObjectBuilder()
            .add("outcome", "POSTED")
            .add("happenedAt", "2020-07-21T10:00:00Z")
            .add("happenedLocal", "2020-07-21T11:00:00")
            .build();
    String path = "/deliveries/" + planned.getString("id");
    JsonObject posted = api.post(path + "/report", report).require(200).json();
    assertEquals("2020-07-21T10:00:00Z", posted.getString("happenedAt"));
    assertEquals(posted, api.get(path).require(200).json());
    Answer same = api.with("If-Match", "*").patch(path, posted).require(200);
    assertEquals(posted, same.json());
    JsonObject later = Json.createObjectBuilder().add("happenedAt", "2020-07-22T10:00:00Z").build();
    api.with("If-Match", "*").patch(path, later).requireMistake("happenedAt", null);
  }

  @Test
  @DisplayName("R1: a patch changes a planned time by either member; a mistake names its member")
  void moved() {
    JsonObject planned = made("POST", "plannedAt", "2020-07-20T10:00:00Z");
    String path = "/deliveries/" + planned.getString("id");
    Api any = api.with("If-Match", "*");
    JsonObject later = any.patch(path, moment("2020-07-22T10:00:00Z")).require(200).json();
    assertEquals("2020-07-22T11:00:00", later.getString("plannedLocal"));
    JsonObject read = with(later, "plannedLocal", "2020-07-23T11:00:00");
    JsonObject last = any.patch(path, read).require(200).json();
    assertEquals("2020-07-23T10:00:00Z", last.getString("plannedAt"));
    assertEquals(last, any.patch(path, last).require(200).json());
    for (String wrong : new String[] {"2120-11-20", "+12020-11-20T10:00:00Z"}) {
      any.patch(path, moment(wrong)).requireMistake("plannedAt", wrong);
    }
    JsonObject both = with(moment("2020-07-24T10:00:00Z"), "plannedLocal", "2020-07-25T10:00:00");
    any.patch(path, both).requireMistake("plannedAt", null);
    assertEquals(last, api.get(path).require(200).json());
    JsonObject none = Json.createObjectBuilder().addNull("plannedAt").build();
    assertTrue(any.patch(path, none).require(200).json().isNull("plannedLocal"));
  }

  @Test
  @DisplayName("R1: a patch of something else leaves a planned time that has seconds")
  void leftAlone() {
    JsonObject refusal = with(attempt("POST").build(), "plannedAt", "2020-07-20T10:00:00Z");
    JsonObject made =
        made(with(refusal, "outcome", "POSTED"), "happenedAt", "2020-07-21T10:00:00Z");
    String path = "/deliveries/" + made.getString("id");
    deliveryWorld.planned(made.getString("id"), LocalDateTime.parse("2020-07-20T11:00:30"));
    JsonObject read = api.get(path).require(200).json();
    assertEquals("2020-07-20T11:00:00", read.getString("plannedLocal"));
    Api any = api.with("If-Match", "*");
    assertEquals(read, any.patch(path, read).require(200).json());
    JsonObject note = Json.createObjectBuilder().add("note", "By the side door").build();
    JsonObject noted = any.patch(path, note).require(200).json();
    assertEquals("By the side door", noted.getString("note"));
    assertEquals("2020-07-20T11:00:00", noted.getString("plannedLocal"));
    any.patch(path, moment("2020-07-20T10:01:00Z")).requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName("R1: a wrong time is reported together with the other mistakes of a patch")
  void allAtOnce() {
    JsonObject planned = made("POST", "plannedAt", "2020-07-20T10:00:00Z");
    String path = "/deliveries/" + planned.getString("id");
    JsonObject types = with(moment("x"), "channel", "PIGEON");
    Answer mistyped = api.with("If-Match", "*").patch(path, types);
    mistyped.requireMistake("plannedAt", null);
    mistyped.requireMistake("channel", null);
    JsonObject torn =
        Json.createObjectBuilder()
            .addNull("plannedAt")
            .add("plannedLocal", "2020-07-24T11:00:00")
            .add("happenedAt", "2020-07-24T10:00:00Z")
            .add("note", "<b>")
            .build();
    Answer refused = api.with("If-Match", "*").patch(path, torn);
    for (String field : new String[] {"plannedAt", "happenedAt", "note"}) {
      refused.requireMistake(field, null);
    }
    api.with("If-Match", "\"7\"").patch(path, torn).requireProblem(ProblemType.STALE);
    assertEquals(planned, api.get(path).require(200).json());
  }

  private static JsonObject moment(String at) {
    return Json.createObjectBuilder().add("plannedAt", at).build();
  }

  @Test
  @DisplayName("R1: an ambiguous, future or contradicting moment or another time zone is refused")
  void otherMoments() {
    JsonObject plan = attempt("POST").build();
    refused(plan, "plannedAt", "2120-11-20");
    refused(plan, "plannedAt", "+12020-11-20T10:00:00Z");
    refused(plan, "plannedAt", "2020-10-25T01:30:00Z");
    JsonObject clock = with(plan, "plannedLocal", "2020-07-20T10:00:00");
    refused(clock, "plannedAt", "2020-07-20T10:00:00Z");
    refused(plan, "timeZone", "Europe/Paris");
    refused(plan, "happenedAt", "2020-07-20T10:00:00Z");
    JsonObject refusal = with(attempt("BY_HAND").build(), "outcome", "REFUSED");
    refused(refusal, "happenedAt", "2120-07-20T10:00:00Z");
    refused(
        with(refusal, "happenedLocal", "2020-07-20T10:00:00"),
        "happenedAt",
        "2020-07-20T10:00:00Z");
    String list = "/deliveries?campaign=" + campaign.slug();
    assertEquals(0, api.get(list).require(200).json().getJsonArray("items").size());
    String id = api.post("/deliveries", plan).require(201).json().getString("id");
    String path = "/deliveries/" + id + "/report";
    JsonObject posted = Json.createObjectBuilder().add("outcome", "POSTED").build();
    api.post(path, with(posted, "happenedAt", "2120-07-20T10:00:00Z"))
        .requireMistake("happenedAt", null);
    api.post("/deliveries", with(plan, "timeZone", "Europe/London")).require(201);
  }

  @Test
  @DisplayName("R1: a misspelled time is refused and does not mean now; an edit passes it over")
  void misspelled() {
    JsonObject posted = with(attempt("POST").build(), "outcome", "POSTED");
    for (String name : new String[] {"hapenedLocal", "happenedlocal", "at", "createdAt"}) {
      refused(posted, name, "2020-07-20T10:00:00");
    }
    refused(attempt("POST").build(), "outcom", "POSTED");
    String list = "/deliveries?campaign=" + campaign.slug();
    assertEquals(0, api.get(list).require(200).json().getJsonArray("items").size());
    JsonObject made = made(posted, "happenedLocal", "2020-07-20T10:00:00");
    Api any = api.with("If-Match", "*");
    JsonObject more = with(made, "ourNumber", "7");
    assertEquals(made, any.patch("/deliveries/" + made.getString("id"), more).require(200).json());
  }

  private JsonObjectBuilder attempt(String channel) {
    return Json.createObjectBuilder().add("addressee", embassy).add("channel", channel);
  }

  private static JsonObject with(JsonObject body, String member, String value) {
    return Json.createObjectBuilder(body).add(member, value).build();
  }

  private JsonObject made(String channel, String member, String value) {
    return made(attempt(channel).build(), member, value);
  }

  private JsonObject made(JsonObject body, String member, String value) {
    return api.post("/deliveries", with(body, member, value)).require(201).json();
  }

  private void refused(JsonObject body, String member, String value) {
    api.post("/deliveries", with(body, member, value)).requireMistake(member, value);
  }

  @Test
  @DisplayName("R1: times without a known addressee are refused, with the field \"addressee\"")
  void unknownAddressee() {
    JsonObject both = with(moment("2020-07-20T10:00:00Z"), "plannedLocal", "2020-07-20T11:00:00");
    for (JsonObject plan : List.of(both, with(both, "addressee", "xyzzy"))) {
      JsonObject posted =
          Json.createObjectBuilder(plan)
              .add("channel", "POST")
              .add("outcome", "POSTED")
              .add("happenedAt", "2020-07-20T10:00:00Z")
              .add("happenedLocal", "2020-07-20T11:00:00")
              .build();
      for (JsonObject body : List.of(plan, posted)) {
        api.post("/deliveries", body).requireMistake("addressee", "xyzzy");
      }
    }
  }

  @Test
  @DisplayName("R5: to a key of another campaign it is no addressee, whatever the time zone")
  void stranger() {
    Api stranger = keys.of(world.liveCampaign(), Permission.ADDRESSEE_WRITE);
    JsonObject plan = attempt("POST").build();
    for (String zone : new String[] {"Europe/London", "Europe/Paris"}) {
      JsonObject asked = with(plan, "timeZone", zone);
      assertEquals(
          mistakes(stranger, with(asked, "addressee", "none")), mistakes(stranger, asked), zone);
    }
  }

  private static List<String> mistakes(Api caller, JsonObject attempt) {
    JsonArray errors =
        caller
            .post("/deliveries", attempt)
            .requireProblem(ProblemType.INVALID)
            .requireField("addressee", null)
            .json()
            .getJsonArray("errors");
    return errors.stream().map(Object::toString).toList();
  }
}
