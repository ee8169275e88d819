package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Time zone of an addressee in the API")
class AddresseeClockIT extends LiveCampaign {

  @Inject private Keys keys;

  private Api api;
  private Api any;

  @BeforeEach
  void open() {
    api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    any = api.with("If-Match", "*");
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static String path(Answer made) {
    return made.require(201).header("Location").replaceFirst(".*/api/v1", "");
  }

  /** Facts of an embassy without a time zone. */
  private JsonObject embassy() {
    return object()
        .add("campaign", campaign.slug())
        .add("kind", "EMBASSY")
        .add("name", object().add("en", "Embassy").add("ar", "سفارة"))
        .add("hostCountry", "CA")
        .add("city", "Toronto")
        .add("postalAddress", "22 Main Street")
        .add("email", "embassy@example.org")
        .add("phone", "+1 416 5550100")
        .add("hours", "9-17")
        .build();
  }

  private JsonObject embassyOn(String zone) {
    return Json.createObjectBuilder(embassy()).add("timeZone", zone).build();
  }

  private static JsonObject clock(String zone) {
    return object().add("timeZone", zone).build();
  }

  private static void assertClock(String zone, Answer answer) {
    assertEquals(zone, answer.require(200).json().getString("timeZone"));
  }

  private static void requireMistake(Answer refused, String field, String value) {
    refused.requireMistake(field, value);
  }

  @Test
  @DisplayName(
      "An addressee is read as it was sent, by itself and in the list, and can be sent again")
  void read() {
    JsonObject sent = embassyOn("America/Toronto");
    Answer made = api.post("/addressees", sent);
    String path = path(made);
    sent.forEach((name, value) -> assertEquals(value, made.json().get(name), name));
    assertEquals(made.json(), api.get(path).require(200).json());
    String list = "/addressees?campaign=" + campaign.slug();
    assertEquals(made.json(), api.get(list).require(200).json().getJsonArray("items").get(0));
    Answer same = any.patch(path, made.json()).require(200);
    assertEquals(made.header("ETag"), same.header("ETag"));
    assertEquals(made.json(), same.json());
    api.post("/addressees", made.json()).require(201);
  }

  @Test
  @DisplayName(
      "An edit changes only the fields that it names; one with a wrong field changes nothing")
  void edited() {
    String path = path(api.post("/addressees", embassyOn("America/Toronto")));
    assertClock("America/Halifax", any.patch(path, clock("America/Halifax")));
    JsonObject moved = any.patch(path, object().add("city", "Halifax").build()).require(200).json();
    assertEquals("Halifax", moved.getString("city"));
    requireMistake(api.post("/addressees", embassy()), "timeZone", null);
    requireMistake(any.patch(path, clock("Nowhere/Land")), "timeZone", "Nowhere/Land");
    requireMistake(any.patch(path, object().addNull("timeZone").build()), "timeZone", null);
    requireMistake(any.patch(path, object().add("city", 7).build()), "city", null);
    requireMistake(any.patch(path, object().add("campaign", "another").build()), "campaign", null);
    any.patch(path, object().add("city", "a\u0007b").add("country", "ZZ").build())
        .requireMistake("city", null)
        .requireField("country", null);
    assertEquals(moved, api.get(path).require(200).json());
  }

  @Test
  @DisplayName("R8: a time zone that the country does not have is refused unless it is confirmed")
  void foreignClock() {
    for (String zone : List.of("Asia/Tokyo", "GMT+5", "Etc/GMT-5")) {
      requireMistake(api.post("/addressees", embassyOn(zone)), "timeZone", zone);
    }
    JsonObject sure =
        Json.createObjectBuilder(embassyOn("Asia/Tokyo")).add("timeZoneConfirmed", true).build();
    String path = path(api.post("/addressees", sure));
    assertClock("Asia/Tokyo", api.get(path));
    any.patch(path, object().add("city", "Ottawa").build()).require(200);
    requireMistake(any.patch(path, clock("Asia/Seoul")), "timeZone", "Asia/Seoul");
    JsonObject seoul =
        object().add("timeZone", "Asia/Seoul").add("timeZoneConfirmed", true).build();
    assertClock("Asia/Seoul", any.patch(path, seoul));
  }
}
