package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Time and slug of an action in the API")
class ActionRequestIT extends LiveCampaign {

  /** The second of two moments that are half past one in Toronto. */
  private static final String SECOND = "2026-11-01T06:30:00Z";

  @Inject private Keys keys;

  private Api key;

  @BeforeEach
  void open() {
    key = keys.of(campaign, Permission.ACTION_WRITE);
  }

  private static String actions(CampaignView campaign) {
    return "/campaigns/" + campaign.slug() + "/actions";
  }

  /** A vigil without its time. */
  private static JsonObjectBuilder vigil() {
    return Json.createObjectBuilder()
        .add("kind", "VIGIL")
        .add("title", Json.createObjectBuilder().add("en", "Vigil"))
        .add("place", Json.createObjectBuilder().add("locality", "Toronto").add("country", "CA"))
        .add("timeZone", "America/Toronto");
  }

  /** Creates the action; gives it as it is read afterwards. */
  private JsonObject made(JsonObjectBuilder body) {
    JsonObject answer = key.post(actions(campaign), body.build()).require(201).json();
    JsonObject read = key.get("/actions/" + answer.getString("id")).require(200).json();
    requireTimes(answer, read.getString("startsAt"), read.getString("localStart"));
    return read;
  }

  private List<String> refused(JsonObjectBuilder body) {
    return mistakes(key.post(actions(campaign), body.build()));
  }

  private static List<String> mistakes(Answer answer) {
    JsonArray errors = answer.requireProblem(ProblemType.INVALID).json().getJsonArray("errors");
    return errors.getValuesAs(JsonObject.class).stream()
        .map(error -> error.getString("field"))
        .toList();
  }

  private static void requireTimes(JsonObject action, String start, String local) {
    assertEquals(start, action.getString("startsAt"));
    assertEquals(local, action.getString("localStart"));
  }

  private Answer edit(JsonObject action, JsonObject patch) {
    return key.with("If-Match", "*").patch("/actions/" + action.getString("id"), patch);
  }

  private static JsonObjectBuilder times(String moment, String local) {
    return Json.createObjectBuilder().add("startsAt", moment).add("localStart", local);
  }

  @Test
  @DisplayName(
      "R4: a moment is taken if the local time is absent, and is shown with the local time")
  void moments() {
    JsonObject told =
        made(
            vigil()
                .add("startsAt", "2099-11-20T12:00:00-05:00")
                .add("endsAt", "2099-11-20T18:30:00Z")
                .addNull("localEnd"));
    requireTimes(told, "2099-11-20T17:00:00Z", "2099-11-20T12:00:00");
    assertEquals("2099-11-20T13:30:00", told.getString("localEnd"));
    JsonObject both =
        made(
            vigil()
                .add("startsAt", "2099-11-20T17:00:00Z")
                .add("localStart", "2099-11-20T12:00:00")
                .addNull("endsAt"));
    requireTimes(both, "2099-11-20T17:00:00Z", "2099-11-20T12:00:00");
    assertTrue(both.isNull("endsAt") && both.isNull("localEnd"), both::toString);
  }

  @Test
  @DisplayName("R4: a moment that contradicts the local time is refused at its field")
  void contradictions() {
    JsonObjectBuilder apart =
        vigil()
            .add("startsAt", "2099-11-20T12:00:00Z")
            .add("localStart", "2099-11-20T12:00:00")
            .add("endsAt", "2099-11-20T18:31:00Z")
            .add("localEnd", "2099-11-20T13:30:00");
    assertEquals(List.of("startsAt", "endsAt"), refused(apart));
    assertEquals(List.of("startsAt"), refused(vigil().add("startsAt", SECOND)));
    requireTimes(
        made(vigil().add("startsAt", "2026-11-01T05:30:00Z")),
        "2026-11-01T05:30:00Z",
        "2026-11-01T01:30:00");
    String evening = "2026-10-31T22:00:00";
    JsonObjectBuilder first =
        vigil().add("localStart", evening).add("endsAt", "2026-11-01T05:30:00Z");
    assertEquals(List.of("endsAt"), refused(first), "an end is the second of two");
    JsonObject night = made(vigil().add("localStart", evening).add("endsAt", SECOND));
    assertEquals(SECOND, night.getString("endsAt"));
    assertEquals("2026-11-01T01:30:00", night.getString("localEnd"));
  }

  @Test
  @DisplayName("R16: a time zone that is not one of the country is refused unless it is confirmed")
  void foreignZones() {
    JsonObjectBuilder karachi =
        vigil().add("localStart", "2099-11-20T18:00:00").add("timeZone", "Asia/Karachi");
    JsonObject body = karachi.build();
    assertEquals(List.of("timeZone"), mistakes(key.post(actions(campaign), body)));
    JsonObject sure = Json.createObjectBuilder(body).add("timeZoneConfirmed", true).build();
    JsonObject made = key.post(actions(campaign), sure).require(201).json();
    assertEquals("2099-11-20T13:00:00Z", made.getString("startsAt"));
    JsonObject title = Json.createObjectBuilder().add("en", "Candles").build();
    edit(made, Json.createObjectBuilder().add("title", title).build()).require(200);
    JsonObject kolkata = Json.createObjectBuilder().add("timeZone", "Asia/Kolkata").build();
    assertEquals(List.of("timeZone"), mistakes(edit(made, kolkata)));
    JsonObject london =
        Json.createObjectBuilder()
            .add("place", Json.createObjectBuilder().add("locality", "York").add("country", "GB"))
            .build();
    assertEquals(List.of("timeZone"), mistakes(edit(made, london)), "it was of Canada");
    JsonObject known = Json.createObjectBuilder().add("timeZone", "America/Toronto").build();
    edit(made, known).require(200);
    for (String offset : List.of("GMT+5", "Etc/GMT-5", "Factory")) {
      JsonObject fixed = Json.createObjectBuilder().add("timeZone", offset).build();
      assertTrue(mistakes(edit(made, fixed)).contains("timeZone"), offset);
    }
    for (String nowhere : List.of("Etc/UTC", "GMT")) {
      edit(made, Json.createObjectBuilder().add("timeZone", nowhere).build()).require(200);
    }
  }

  @Test
  @DisplayName("R4: mistakes in a moment are named together with all others")
  void mistakes() {
    assertEquals(List.of("localStart"), refused(vigil()));
    assertEquals(
        List.of("kind", "timeZone"),
        refused(
            vigil().addNull("kind").addNull("timeZone").add("startsAt", "2099-11-20T17:00:00Z")));
    assertEquals(
        List.of("timeZone"),
        refused(
            vigil()
                .addNull("timeZone")
                .add("startsAt", "2099-11-20T17:00:00Z")
                .add("localEnd", "2099-11-20T13:30:00")));
    assertEquals(List.of("startsAt"), refused(vigil().add("startsAt", "1999-11-20T17:00:00Z")));
    assertEquals(List.of("startsAt"), refused(vigil().add("startsAt", "2099-11-20T12:00:00")));
    assertEquals(
        List.of("endsAt"),
        refused(
            vigil()
                .add("localStart", "2099-11-20T12:00:00")
                .add("endsAt", "2099-11-20T17:00:00Z")));
    Api foreign = keys.of(world.liveCampaign(), Permission.ACTION_WRITE);
    JsonObject apart =
        vigil().add("startsAt", SECOND).add("localStart", "2099-11-20T12:00:00").build();
    foreign.post(actions(campaign), apart).requireProblem(ProblemType.FORBIDDEN);
  }

  @Test
  @DisplayName(
      "R4: an edit takes the time that differs from what is read, and refuses two different ones")
  void edits() {
    JsonObject read = made(vigil().add("localStart", "2099-11-20T12:00:00"));
    Answer same = edit(read, read).require(200);
    assertEquals(read, same.json());
    JsonObject later =
        edit(read, Json.createObjectBuilder().add("startsAt", "2099-11-20T18:00:00Z").build())
            .require(200)
            .json();
    requireTimes(later, "2099-11-20T18:00:00Z", "2099-11-20T13:00:00");
    assertNotEquals(read.getInt("version"), later.getInt("version"));
    JsonObject local =
        Json.createObjectBuilder(later).add("localStart", "2099-11-20T14:00:00").build();
    JsonObject latest = edit(later, local).require(200).json();
    requireTimes(latest, "2099-11-20T19:00:00Z", "2099-11-20T14:00:00");
    JsonObject moment =
        Json.createObjectBuilder(latest)
            .add("startsAt", "2099-11-20T20:00:00Z")
            .add("endsAt", "2099-11-20T21:00:00Z")
            .build();
    JsonObject ended = edit(latest, moment).require(200).json();
    requireTimes(ended, "2099-11-20T20:00:00Z", "2099-11-20T15:00:00");
    assertEquals("2099-11-20T16:00:00", ended.getString("localEnd"));
    JsonObject apart = times("2099-11-20T17:00:00Z", "2099-11-20T12:30:00").build();
    assertEquals(List.of("startsAt"), mistakes(edit(ended, apart)));
    JsonObject gone = Json.createObjectBuilder().addNull("startsAt").build();
    assertEquals(List.of("startsAt"), mistakes(edit(ended, gone)));
    JsonObject open = Json.createObjectBuilder().addNull("endsAt").build();
    assertTrue(edit(ended, open).require(200).json().isNull("localEnd"));
  }

  @Test
  @DisplayName("R4: nulls beside the moments of an edit do not remove the end, even if sent twice")
  void twice() {
    JsonObject read = made(vigil().add("localStart", "2099-11-20T12:00:00"));
    JsonObject start =
        Json.createObjectBuilder()
            .add("startsAt", "2099-11-20T18:00:00Z")
            .addNull("localStart")
            .build();
    JsonObject end =
        Json.createObjectBuilder()
            .add("endsAt", "2099-11-20T20:00:00Z")
            .addNull("localEnd")
            .build();
    JsonObject later = edit(read, start).require(200).json();
    assertEquals(later, edit(read, start).require(200).json());
    requireTimes(later, "2099-11-20T18:00:00Z", "2099-11-20T13:00:00");
    JsonObject ended = edit(read, end).require(200).json();
    assertEquals("2099-11-20T15:00:00", ended.getString("localEnd"));
    assertEquals(List.of("endsAt"), mistakes(edit(read, end)));
    JsonObject both = Json.createObjectBuilder(start).addAll(Json.createObjectBuilder(end)).build();
    assertEquals(List.of("endsAt"), mistakes(edit(read, both)));
    assertEquals(ended, key.get("/actions/" + read.getString("id")).require(200).json());
    JsonObject open = Json.createObjectBuilder().addNull("endsAt").addNull("localEnd").build();
    assertTrue(edit(read, open).require(200).json().isNull("endsAt"));
  }

  @Test
  @DisplayName("R4: a new zone keeps the local time, unless the moment is sent too")
  void zones() {
    JsonObject read = made(vigil().add("localStart", "2099-11-20T12:00:00"));
    JsonObject halifax = Json.createObjectBuilder().add("timeZone", "America/Halifax").build();
    JsonObject moved = edit(read, halifax).require(200).json();
    requireTimes(moved, "2099-11-20T16:00:00Z", "2099-11-20T12:00:00");
    JsonObject alone =
        Json.createObjectBuilder()
            .add("timeZone", "America/Toronto")
            .add("startsAt", "2099-11-20T16:00:00Z")
            .build();
    requireTimes(
        edit(moved, alone).require(200).json(), "2099-11-20T16:00:00Z", "2099-11-20T11:00:00");
  }

  @Test
  @DisplayName(
      "R15: a slug that is sent must be well-formed and free in the campaign, and never changes")
  void slugs() {
    JsonObjectBuilder timed = vigil().add("localStart", "2099-11-20T12:00:00");
    JsonObject body = timed.build();
    JsonObject named = Json.createObjectBuilder(body).add("slug", "the-vigil").build();
    JsonObject first = made(Json.createObjectBuilder(named));
    assertEquals("the-vigil", first.getString("slug"));
    assertEquals(List.of("slug"), refused(Json.createObjectBuilder(named)));
    assertEquals(
        List.of("slug"), refused(Json.createObjectBuilder(named).add("slug", "The Vigil")));
    assertEquals(
        List.of("slug", "title"), refused(Json.createObjectBuilder(named).addNull("title")));
    for (JsonValue none : List.of(JsonValue.NULL, Json.createValue(" "))) {
      String ours = made(Json.createObjectBuilder(body).add("slug", none)).getString("slug");
      assertTrue(ours.startsWith("vigil-toronto-2099-11-20"), ours);
    }
    CampaignView other = world.liveCampaign();
    Api there = keys.of(other, Permission.ACTION_WRITE);
    assertEquals(
        "the-vigil", there.post(actions(other), named).require(201).json().getString("slug"));
    JsonObject renamed = Json.createObjectBuilder().add("slug", "another").build();
    assertEquals(List.of("slug"), mistakes(edit(first, renamed)));
    JsonObject same = Json.createObjectBuilder().add("slug", "the-vigil").build();
    assertEquals(first, edit(first, same).require(200).json());
  }
}
