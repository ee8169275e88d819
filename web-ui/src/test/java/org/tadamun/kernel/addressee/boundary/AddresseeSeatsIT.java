package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
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
@DisplayName("Addressees created with only one country")
class AddresseeSeatsIT extends LiveCampaign {

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

  private static JsonObjectBuilder office(String kind) {
    return object()
        .add("kind", kind)
        .add("name", object().add("en", "An office").add("de", "Ein Amt"))
        .add("city", "Berlin")
        .add("timeZone", "Europe/Berlin");
  }

  private Answer make(JsonObjectBuilder facts) {
    return api.post("/addressees", facts.add("campaign", campaign.slug()).build());
  }

  private static String path(Answer made) {
    return made.require(201).header("Location").replaceFirst(".*/api/v1", "");
  }

  @Test
  @DisplayName(
      "R4: a new embassy or consulate with one country sits there and speaks for no known country")
  void ofItsHost() {
    for (String kind : List.of("EMBASSY", "CONSULATE")) {
      for (Answer made :
          List.of(
              make(office(kind).add("country", "DE")),
              make(office(kind).add("country", "DE").add("hostCountry", " ")),
              make(office(kind).add("country", "DE").add("hostCountry", "DE")))) {
        JsonObject read = made.require(201).json();
        assertEquals("DE", read.getString("hostCountry"));
        assertEquals(JsonValue.NULL, read.get("country"), "nobody said for whom it speaks");
      }
    }
    JsonObject ministry =
        make(office("MINISTRY").add("country", "DE").add("hostCountry", "DE")).require(201).json();
    assertEquals("DE", ministry.getString("country"));
    for (String none : List.of("ZZ", "XQ")) {
      make(office("EMBASSY").add("country", none)).requireMistake("country", null);
    }
    for (String kind : List.of("EMBASSY", "MINISTRY")) {
      make(office(kind)).requireMistake("hostCountry", null);
    }
  }

  @Test
  @DisplayName("R4: a new ministry with one country sits in that country and speaks for it")
  void newMinistry() {
    for (Answer made :
        List.of(
            make(office("MINISTRY").add("country", "DE")),
            make(office("MINISTRY").add("country", "DE").add("hostCountry", " ")))) {
      JsonObject read = made.require(201).json();
      assertEquals("DE", read.getString("hostCountry"));
      assertEquals("DE", read.getString("country"));
      assertEquals(read, api.get(path(made)).require(200).json());
    }
    JsonObject abroad =
        make(office("MINISTRY").add("country", "PK").add("hostCountry", "DE")).require(201).json();
    assertEquals("PK", abroad.getString("country"));
    assertEquals("DE", abroad.getString("hostCountry"));
    for (String none : List.of("ZZ", "XQ")) {
      make(office("MINISTRY").add("country", none)).requireMistake("country", null);
    }
    for (String kind : List.of("OFFICIAL", "COMPANY", "MEMBER_OF_PARLIAMENT")) {
      make(office(kind).add("country", "DE")).requireMistake("hostCountry", null);
    }
  }

  @Test
  @DisplayName(
      "R4 R7: an edit never takes one country as the seat; a key cannot turn it from the target")
  void edited() {
    String path = path(make(office("EMBASSY").add("country", "DE")));
    for (JsonObject patch :
        List.of(
            object().add("country", "DE").build(),
            object().add("country", "GB").add("hostCountry", "GB").build())) {
      any.patch(path, patch).requireMistake("country", null);
    }
    // Nobody knows for which country it speaks: that may be the accused country.
    any.patch(path, object().add("country", "NO").build()).requireMistake("country", null);
    any.patch(path, object().add("hostCountry", "").add("country", "GB").build())
        .requireMistake("hostCountry", null);
    JsonObject known = any.patch(path, object().add("country", "PK").build()).require(200).json();
    assertEquals("PK", known.getString("country"));
  }
}
