package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Addressees, flat or in a part of their own,")
class AddresseeShapesIT {

  private static final List<String> FACTS =
      List.of(
          "kind",
          "name",
          "country",
          "hostCountry",
          "city",
          "zone",
          "timeZone",
          "postalAddress",
          "email",
          "phone",
          "hours");

  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView campaign;
  private Api api;
  private Api any;

  @BeforeEach
  void open() {
    campaign = world.liveCampaign();
    api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    any = api.with("If-Match", "*");
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static JsonObject part(JsonObjectBuilder addressee) {
    return object().add("addressee", addressee).build();
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

  private Answer makePart(JsonObjectBuilder facts) {
    JsonObjectBuilder whole = object().add("campaign", campaign.slug()).add("addressee", facts);
    return api.post("/addressees", whole.build());
  }

  private static String path(Answer made) {
    return made.require(201).header("Location").replaceFirst(".*/api/v1", "");
  }

  private static JsonObject changed(JsonObject object, String name, JsonValue value) {
    return Json.createObjectBuilder(object).add(name, value).build();
  }

  private static JsonObject in(JsonObject object, String city) {
    return changed(object, "city", Json.createValue(city));
  }

  @Test
  @DisplayName("are read in both, wherever they are answered, and sent back whole change nothing")
  void both() {
    JsonObject sent =
        office("EMBASSY")
            .add("country", "PK")
            .add("hostCountry", "DE")
            .add("postalAddress", "Schaperstr. 29")
            .add("email", "embassy@example.org")
            .add("phone", "+49 30 212440")
            .add("hours", "9-17")
            .build();
    Answer made = make(Json.createObjectBuilder(sent));
    String path = path(made);
    JsonObject listed =
        api.get("/addressees?campaign=" + campaign.slug())
            .require(200)
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    Answer edited = any.patch(path, JsonValue.EMPTY_JSON_OBJECT).require(200);
    for (JsonObject read :
        List.of(made.json(), api.get(path).require(200).json(), listed, edited.json())) {
      sent.forEach((name, value) -> assertEquals(value, read.get(name), name));
      for (String name : FACTS) {
        assertEquals(read.getJsonObject("addressee").get(name), read.get(name), name);
      }
    }
    Answer same = any.patch(path, made.json()).require(200);
    assertEquals(made.header("ETag"), same.header("ETag"));
    assertEquals(made.json(), same.json());
  }

  @Test
  @DisplayName("are changed where one of the two is another than before, and not where they differ")
  void either() {
    String path = path(make(office("EMBASSY").add("country", "PK").add("hostCountry", "DE")));
    JsonObject read = api.get(path).require(200).json();
    JsonObject moved = any.patch(path, in(read, "Bonn")).require(200).json();
    assertEquals("Bonn", moved.getString("city"));
    assertEquals("Bonn", moved.getJsonObject("addressee").getString("city"));
    JsonObject part = moved.getJsonObject("addressee");
    JsonObject inner = changed(moved, "addressee", in(part, "Hamburg"));
    JsonObject hamburg = any.patch(path, inner).require(200).json();
    assertEquals("Hamburg", hamburg.getString("city"));
    JsonObject twice = changed(in(hamburg, "Bremen"), "addressee", in(part, "Kiel"));
    any.patch(path, twice).requireProblem(ProblemType.INVALID).requireField("city", "Bremen");
    JsonObject alike = in(part(object().add("city", "Kiel")), "Kiel");
    JsonObject kiel = any.patch(path, alike).require(200).json();
    assertEquals("Kiel", kiel.getString("city"));
    JsonValue unknown = Json.createValue("ZZ");
    any.patch(path, changed(kiel, "country", unknown))
        .requireProblem(ProblemType.INVALID)
        .requireField("country", null);
    JsonObject nowhere = changed(kiel.getJsonObject("addressee"), "country", unknown);
    any.patch(path, changed(kiel, "addressee", nowhere))
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee.country", null);
    any.patch(path, changed(kiel, "campaign", Json.createValue("another")))
        .requireProblem(ProblemType.INVALID)
        .requireField("campaign", null);
    assertEquals(kiel, api.get(path).require(200).json());
  }

  @Test
  @DisplayName("are edited in the shape in which they are read, or flat; never passed over")
  void nested() {
    Answer made = makePart(office("EMBASSY").add("country", "PK").add("hostCountry", "DE"));
    String path = path(made);
    Answer moved = any.patch(path, part(object().add("city", "Potsdam"))).require(200);
    assertEquals("Potsdam", moved.json().getJsonObject("addressee").getString("city"));
    assertEquals("PK", moved.json().getString("country"));
    assertNotEquals(made.header("ETag"), moved.header("ETag"));
    Answer same = any.patch(path, moved.json()).require(200);
    assertEquals(moved.header("ETag"), same.header("ETag"));
    Answer flat = any.patch(path, object().add("city", "Bonn").build()).require(200);
    assertEquals("Bonn", flat.json().getJsonObject("addressee").getString("city"));
    any.patch(path, part(object().add("city", "a\u0007b").add("country", "ZZ")))
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee.city", null)
        .requireField("addressee.country", null);
    any.patch(path, part(object().add("city", 7)))
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee.city", null);
    any.patch(path, object().add("city", 7).build())
        .requireProblem(ProblemType.INVALID)
        .requireField("city", null);
    any.patch(path, object().addNull("addressee").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee", null);
    assertEquals(flat.json(), api.get(path).require(200).json());
    api.post("/addressees", object().add("campaign", campaign.slug()).build())
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee", null);
  }

  @Test
  @DisplayName("are made flat too, and have their clock by the name that all things have for it")
  void flat() {
    JsonObjectBuilder embassy =
        object()
            .add("campaign", campaign.slug())
            .add("kind", "EMBASSY")
            .add("name", object().add("en", "Embassy"))
            .add("hostCountry", "CA");
    JsonObject bare = embassy.build();
    api.post("/addressees", bare)
        .requireProblem(ProblemType.INVALID)
        .requireField("timeZone", null);
    JsonObject whole = Json.createObjectBuilder(bare).add("timeZone", "America/Toronto").build();
    Answer made = api.post("/addressees", whole).require(201);
    assertClock("America/Toronto", made);
    String path = made.header("Location").replaceFirst(".*/api/v1", "");
    assertEquals(made.json(), api.get(path).require(200).json());
    JsonObject twice = Json.createObjectBuilder(whole).add("addressee", object()).build();
    api.post("/addressees", twice)
        .requireProblem(ProblemType.INVALID)
        .requireField("kind", null)
        .requireField("name", null)
        .requireField("timeZone", null);
    api.post("/addressees", in(made.json(), "Bonn"))
        .requireProblem(ProblemType.INVALID)
        .requireField("city", "Bonn");
    api.post("/addressees", made.json()).require(201);
    for (JsonObject patch :
        List.of(
            object().add("timeZone", "America/Halifax").build(),
            object().add("zone", "America/Regina").build(),
            part(object().add("zone", "America/Halifax")),
            part(object().add("timeZone", "America/Regina")))) {
      String wanted = patch.toString().replaceFirst(".*(America/\\w+).*", "$1");
      assertClock(wanted, any.patch(path, patch).require(200));
    }
    JsonObject both =
        object().add("zone", "America/Halifax").add("timeZone", "Asia/Karachi").build();
    any.patch(path, both).requireProblem(ProblemType.INVALID).requireField("zone", null);
    any.patch(path, object().add("timeZone", "Nowhere/Land").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("timeZone", "Nowhere/Land");
    any.patch(path, part(object().addNull("timeZone")))
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee.timeZone", null);
    assertClock("America/Regina", api.get(path).require(200));
  }

  @Test
  @DisplayName("R8 are refused with a clock that their country has not, unless it is confirmed")
  void foreignClock() {
    JsonObject embassy =
        object()
            .add("campaign", campaign.slug())
            .add("kind", "EMBASSY")
            .add("name", object().add("en", "Embassy"))
            .add("hostCountry", "CA")
            .add("timeZone", "Asia/Tokyo")
            .build();
    api.post("/addressees", embassy)
        .requireProblem(ProblemType.INVALID)
        .requireField("timeZone", "Asia/Tokyo");
    for (String offset : List.of("GMT+5", "Etc/GMT-5")) {
      api.post("/addressees", Json.createObjectBuilder(embassy).add("timeZone", offset).build())
          .requireProblem(ProblemType.INVALID)
          .requireField("timeZone", offset);
    }
    JsonObject sure = Json.createObjectBuilder(embassy).add("timeZoneConfirmed", true).build();
    Answer made = api.post("/addressees", sure).require(201);
    assertClock("Asia/Tokyo", made);
    String path = made.header("Location").replaceFirst(".*/api/v1", "");
    any.patch(path, object().add("city", "Ottawa").build()).require(200);
    any.patch(path, part(object().add("timeZone", "Asia/Seoul")))
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee.timeZone", "Asia/Seoul");
    JsonObject seoul =
        object().add("timeZone", "Asia/Seoul").add("timeZoneConfirmed", true).build();
    assertClock("Asia/Seoul", any.patch(path, seoul).require(200));
  }

  private static void assertClock(String zone, Answer answer) {
    JsonObject addressee = answer.json().getJsonObject("addressee");
    assertEquals(zone, addressee.getString("timeZone"));
    assertEquals(zone, addressee.getString("zone"), "by its earlier name");
  }
}
