package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.api.Writing;
import org.tadamun.web.api.Writings;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;

/**
 * Members that a command sets. Endorsements and parliamentary acts are created in the requested
 * state, and have tests of their own.
 */
@InServer
@DisplayName("A new object")
class BeginningsIT {

  /** The time zone in which a day begins first; never that of the server. */
  private static final String EARLIEST = "Pacific/Kiritimati";

  private static final String NO_WAY = "This cannot be set at creation.";

  @Inject private ContractWorld contractWorld;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  private Writing made(String template) {
    return Writings.all(scene).stream()
        .filter(one -> one.method().equals("POST") && one.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject with(Writing writing, String member, JsonValue value) {
    return with(writing.valid(), member, value);
  }

  private static JsonObject with(JsonObject body, String member, JsonValue value) {
    return Json.createObjectBuilder(body).add(member, value).build();
  }

  private String refused(String template, String member, JsonValue value) {
    Writing writing = made(template);
    Map<String, Long> rows = contractWorld.rows(scene);
    Answer refused =
        scene.key().post(writing.path(), with(writing, member, value)).requireMistake(member, null);
    assertEquals(rows, contractWorld.rows(scene), template);
    return refused.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
        .filter(error -> error.getString("field").equals(member))
        .findFirst()
        .orElseThrow()
        .getString("message");
  }

  @Test
  @DisplayName("cannot be created in a later state; the refusal names the command that leads there")
  void otherwise() {
    for (String one :
        List.of(
            "/deliveries receipt x receipt",
            "/deliveries steps x report",
            "/deliveries happenedLocal 2020-11-20T12:00:00 report",
            "/deliveries happenedAt 2020-11-20T12:00:00Z report",
            "/campaigns state LIVE commands/go-live",
            "/campaigns state LOST outcome",
            "/campaigns outcome WON outcome",
            "/campaigns/{slug}/petitions state OPEN commands/open",
            "/campaigns/{slug}/petitions state IN_REVIEW commands/submit",
            "/campaigns/{slug}/actions state TOOK_PLACE report",
            "/campaigns/{slug}/actions state APPROVED commands/approve",
            "/campaigns/{slug}/endorsements basis CONSENT commands/publish",
            "/campaigns/{slug}/endorsements consentOn 2020-11-20 commands/publish",
            "/campaigns/{slug}/endorsements consentText Yes commands/publish",
            "/campaigns/{slug}/endorsements source x commands/publish",
            "/campaigns/{slug}/endorsements proof PUBLIC_URL commands/add-evidence (kind, url)",
            "/campaigns outcomeText x outcome (text)",
            "/campaigns/{slug}/endorsements promisedBy 2020-11-20 commands/pledge",
            "/campaigns/{slug}/endorsements owner x commands/pledge",
            "/petitions/{slug}/batches state CHECKED check",
            "/petitions/{slug}/invalidations state DONE approval",
            "/petitions/{slug}/event-passes state REVOKED revocation")) {
      String[] words = one.split(" ", 4);
      String said = refused(words[0], words[1], Json.createValue(words[2]));
      assertTrue(said.endsWith(" /" + words[3] + "."), one + ": " + said);
    }
  }

  @Test
  @DisplayName("cannot be created in a state that only the clock sets, nor in an unknown one")
  void nowhere() {
    for (String state : List.of("OVER", "LIVE")) {
      String said = refused("/petitions/{slug}/event-passes", "state", Json.createValue(state));
      assertEquals(NO_WAY, said);
    }
  }

  @Test
  @DisplayName("cannot have a moment or a person that only a command sets")
  void byTheClock() {
    for (String one :
        List.of(
            "/addressees endedAt 2020-11-20T12:00:00Z",
            "/campaigns decidedAt 2020-11-20T12:00:00Z",
            "/campaigns/{slug}/petitions openedAt 2020-11-20T12:00:00Z",
            "/campaigns/{slug}/endorsements askedOffOn 2020-11-20",
            "/campaigns/{slug}/endorsements publishedAt 2020-11-20T12:00:00Z",
            "/petitions/{slug}/batches checkedBy staff:x",
            "/petitions/{slug}/event-passes revokedAt 2020-11-20T12:00:00Z")) {
      String[] words = one.split(" ");
      assertEquals(NO_WAY, refused(words[0], words[1], Json.createValue(words[2])), one);
    }
  }

  @Test
  @DisplayName("is refused with the name of the right member where a member of the answer is sent")
  void instead() {
    String said = refused("/campaigns/{slug}/endorsements", "date", Json.createValue("2020-11-20"));
    assertTrue(said.contains("receivedOn"), said);
    JsonValue moment = Json.createValue("2099-11-20T12:00:00Z");
    said = refused("/petitions/{slug}/event-passes", "validFrom", moment);
    assertTrue(said.contains("localFrom"), said);
    for (String day : List.of("date", "happenedOn")) {
      said = refused("/deliveries", day, Json.createValue("2020-11-20"));
      assertTrue(said.contains("happenedAt"), said);
    }
  }

  @Test
  @DisplayName("cannot belong to another campaign or petition than its address says")
  void elsewhere() {
    for (String template :
        List.of(
            "/campaigns/{slug}/actions",
            "/campaigns/{slug}/endorsements",
            "/campaigns/{slug}/petitions")) {
      refused(template, "campaign", Json.createValue("another"));
      Writing writing = made(template);
      JsonValue here = Json.createValue(scene.campaign().slug());
      scene.key().post(writing.path(), with(writing, "campaign", here)).require(201);
    }
    for (String template : List.of("batches", "event-passes", "snapshots")) {
      refused("/petitions/{slug}/" + template, "petition", Json.createValue("another"));
      Writing writing = made("/petitions/{slug}/" + template);
      JsonValue here = Json.createValue(scene.petition());
      scene.key().post(writing.path(), with(writing, "petition", here)).require(201);
    }
  }

  @Test
  @DisplayName("is refused in the caller's language with the name of the command")
  void languages() {
    Writing campaign = made("/campaigns");
    JsonObject live = with(campaign, "state", Json.createValue("LIVE"));
    Set<String> said = new HashSet<>();
    for (String language : List.of("en", "ar", "ur", "fr", "es", "de")) {
      Answer refused =
          scene.key().with("Accept-Language", language).post(campaign.path(), live).require(422);
      assertTrue(refused.body().contains("/commands/go-live"), refused.body());
      said.add(refused.json().getJsonArray("errors").getJsonObject(0).getString("message"));
    }
    assertEquals(6, said.size(), said::toString);
  }

  @Test
  @DisplayName("cannot have a head-count, a reason for calling off, or be offline")
  void more() {
    JsonObject heads =
        Json.createObjectBuilder().add("count", 300).add("method", "COUNTED").build();
    refused("/campaigns/{slug}/actions", "headCount", heads);
    refused("/campaigns", "offline", JsonValue.TRUE);
    JsonObject rain = Json.createObjectBuilder().add("en", "Rain").build();
    String said = refused("/campaigns/{slug}/actions", "reason", rain);
    assertFalse(said.contains("/"), "three commands have one: " + said);
  }

  @Test
  @DisplayName("may name the state in which it begins")
  void begins() {
    for (String one :
        List.of(
            "/deliveries outcome PLANNED",
            "/campaigns state DRAFT",
            "/campaigns/{slug}/petitions state DRAFT",
            "/campaigns/{slug}/actions state SUBMITTED",
            "/petitions/{slug}/batches state SUBMITTED",
            "/petitions/{slug}/event-passes state UPCOMING")) {
      String[] words = one.split(" ");
      Writing writing = made(words[0]);
      JsonObject body = with(writing, words[1], Json.createValue(words[2]));
      JsonObject created = scene.key().post(writing.path(), body).require(201).json();
      assertEquals(words[2], created.getString(words[1]), one);
    }
  }

  @Test
  @DisplayName("may be a past delivery attempt, with its time, its outcome and the next step")
  void told() {
    Writing writing = made("/deliveries");
    JsonObjectBuilder attempt = Json.createObjectBuilder(writing.valid());
    attempt
        .add("channel", "BY_HAND")
        .add("outcome", "REFUSED")
        .add("nextStep", "By post")
        .add("nextDue", "2020-11-23");
    JsonObject untimed = attempt.build();
    JsonObject whole =
        Json.createObjectBuilder(untimed).add("happenedLocal", "2020-11-20T12:00:00").build();
    JsonObject told = scene.key().post(writing.path(), whole).require(201).json();
    assertEquals("REFUSED", told.getString("outcome"));
    assertEquals("2020-11-23", told.getString("nextDue"));
    assertEquals(2, told.getJsonArray("steps").size());
    // Without a time the attempt happened now, so that a next step in the past is refused.
    Map<String, Long> rows = contractWorld.rows(scene);
    scene.key().post(writing.path(), untimed).requireMistake("nextDue", null);
    assertEquals(rows, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("that is a past attempt without a time happened now, on the addressee's clock")
  void now() {
    Writing writing = made("/deliveries");
    JsonObject untimed =
        Json.createObjectBuilder(writing.valid())
            .add("channel", "BY_HAND")
            .add("outcome", "REFUSED")
            .build();
    String path = "/addressees/" + scene.addressee();
    JsonObject kiritimati =
        Json.createObjectBuilder().add("timeZone", EARLIEST).add("timeZoneConfirmed", true).build();
    scene.key().with("If-Match", "*").patch(path, kiritimati).require(200);
    LocalDateTime before = minute();
    JsonObject told = scene.key().post(writing.path(), untimed).require(201).json();
    LocalDateTime happened = LocalDateTime.parse(told.getString("happenedLocal"));
    assertFalse(happened.isBefore(before) || happened.isAfter(minute()), happened::toString);
    assertEquals("REFUSED", told.getString("outcome"));
    Map<String, Long> rows = contractWorld.rows(scene);
    for (String name : List.of("none", "")) {
      scene
          .key()
          .post(writing.path(), with(untimed, "addressee", Json.createValue(name)))
          .requireMistake("addressee", null);
    }
    scene
        .key()
        .post(writing.path(), with(untimed, "addressee", JsonValue.NULL))
        .requireMistake("addressee", null);
    assertEquals(rows, contractWorld.rows(scene));
  }

  @Test
  @DisplayName("that reports on a planned delivery without a time happened now")
  void reportHappenedNow() {
    ZoneId london = ZoneId.of("Europe/London");
    String report = "/deliveries/" + scene.delivery() + "/report";
    LocalDateTime before = LocalDateTime.now(london).truncatedTo(ChronoUnit.MINUTES);
    JsonObject told = scene.key().post(report, "{\"outcome\": \"POSTED\"}").require(200).json();
    LocalDateTime happened = LocalDateTime.parse(told.getString("happenedLocal"));
    assertFalse(happened.isBefore(before), happened::toString);
    assertEquals("POSTED", told.getString("outcome"));
  }

  private static LocalDateTime minute() {
    return LocalDateTime.now(ZoneId.of(EARLIEST)).truncatedTo(ChronoUnit.MINUTES);
  }
}
