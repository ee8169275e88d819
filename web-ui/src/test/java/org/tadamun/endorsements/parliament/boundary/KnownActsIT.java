package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("R10: Parliamentary act that is entered twice")
class KnownActsIT extends AtTheDesk {

  private static final String ACTS = "/parliamentary-acts";
  private static final String PAGE = "https://example.org/paper";

  @Inject private Keys keys;
  @Inject private Meanwhile meanwhile;
  @Inject private ParliamentaryActs acts;
  @Inject private Sponsors sponsors;

  private Api key;

  @BeforeEach
  void open() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
  }

  @Test
  @DisplayName("The same act is refused; another session, kind or campaign makes another act")
  void again() {
    created(tabled("EDM 1149", "2020-11-20"));
    refused(send(tabled("edm 1149", "2020-11-20")));
    refused(send(motion().add("state", "RAISED").add("identifier", "EDM 1149")));
    assertEquals(1, counted());
    created(tabled("EDM 1149", "2021-11-20"));
    created(tabled("EDM 1149", "2020-11-20").add("kind", "EARLY_DAY_MOTION"));
    assertEquals(3, counted());
    Desk elsewhere = endorsementWorld.desk();
    keys.of(elsewhere.campaign(), Permission.ENDORSEMENT_WRITE)
        .post(
            ACTS,
            tabled("EDM 1149", "2020-11-20").add("campaign", elsewhere.campaign().slug()).build())
        .require(201);
  }

  @Test
  @DisplayName("An act without a number is known by its title")
  void unnumbered() {
    created(motion());
    refused(send(motion()));
    created(motion().add("title", text("Another motion")));
    created(tabled("EDM 1149", "2020-11-20"));
  }

  @Test
  @DisplayName("Neither an edit nor an entry can make an act equal to another one")
  void changed() {
    created(tabled("EDM 1149", "2020-11-20"));
    String other = created(tabled("EDM 1150", "2020-11-20"));
    Api whatever = key.with("If-Match", "*");
    refused(whatever.patch(ACTS + "/" + other, numbered("EDM 1149")));
    whatever.patch(ACTS + "/" + other, numbered("EDM 1151")).require(200);
    String plan = created(motion());
    JsonObject tabling = happened().add("identifier", "EDM 1149").build();
    refused(key.post(ACTS + "/" + plan + "/events", tabling));
    JsonObject left = key.get(ACTS + "/" + plan).require(200).json();
    assertEquals("IN_PREPARATION", left.getString("state"));
    assertEquals(1, left.getJsonArray("events").size());
    JsonObject right = happened().add("identifier", "EDM 1152").build();
    key.post(ACTS + "/" + plan + "/events", right).require(200);
  }

  @Test
  @Timeout(120)
  @DisplayName("Entries of two acts of one country at once do not deadlock")
  void atOnce() throws Exception {
    String one = created(tabled("EDM 1149", "2020-11-20"));
    String other = created(tabled("EDM 1150", "2020-11-20"));
    meanwhile.besides(
        () -> Acting.as(desk.anna(), () -> acts.record(one, null, told(21))),
        () -> Acting.as(desk.bilal(), () -> acts.record(other, null, told(21))),
        () -> Acting.as(desk.anna(), () -> acts.record(one, null, told(22))));
    assertEquals(3, events(one));
    assertEquals(2, events(other));
  }

  @Test
  @Timeout(120)
  @DisplayName("An entry that waits for another act keeps no new sponsor waiting")
  void heldAct() throws Exception {
    String ann = endorsementWorld.add(EndorsementDrafts.person(World.unique("Ann"), "GB")).id();
    SponsorDraft lead = new SponsorDraft(ann, SponsorRole.LEAD, null);
    String hidden = created(tabled("EDM 1149", "2020-11-20").add("source", paper()));
    key.post(
            ACTS + "/" + hidden + "/sponsors",
            Json.createObjectBuilder().add("endorser", ann).add("role", "LEAD").build())
        .require(200);
    ActDetails draft =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
            LocalizedText.of("en", "Free our colleague"),
            "EDM 1150",
            null,
            null,
            null);
    AtomicReference<ActView> other = new AtomicReference<>();
    ActView shown =
        meanwhile.besides(
            () ->
                other.getAndSet(anna(() -> acts.create(desk.campaign().id(), draft, null, false))),
            () -> Acting.as(desk.bilal(), () -> acts.record(hidden, null, told(21, PAGE))),
            () -> anna(() -> sponsors.add(other.get().id(), null, lead)));
    assertTrue(shown.shown());
  }

  private static JsonObjectBuilder paper() {
    return Json.createObjectBuilder().add("title", text("Order paper"));
  }

  private static EventDraft told(int day) {
    return told(day, null);
  }

  private static EventDraft told(int day, String url) {
    LocalizedText words = LocalizedText.of("en", "Told in the house");
    return new EventDraft(null, LocalDate.of(2020, 11, day), words, url, null);
  }

  private int events(String act) {
    return key.get(ACTS + "/" + act).require(200).json().getJsonArray("events").size();
  }

  private static void refused(Answer answer) {
    answer.requireMistake("identifier", null);
  }

  private Answer send(JsonObjectBuilder act) {
    return key.post(ACTS, act.build());
  }

  private String created(JsonObjectBuilder act) {
    return send(act).require(201).json().getString("id");
  }

  private int counted() {
    return Api.anonymous()
        .get("/campaigns/" + desk.campaign().slug() + "/stats")
        .require(200)
        .json()
        .getJsonObject("parliamentaryActs")
        .getInt("total");
  }

  private JsonObjectBuilder tabled(String number, String day) {
    return motion().add("state", "TABLED").add("identifier", number).add("tabledOn", day);
  }

  private JsonObjectBuilder motion() {
    JsonObjectBuilder chamber =
        Json.createObjectBuilder().add("name", text("House of Commons")).add("country", "GB");
    return Json.createObjectBuilder()
        .add("campaign", desk.campaign().slug())
        .add("kind", "MOTION")
        .add("chamber", chamber)
        .add("title", text("Free our colleague"))
        .add("source", Json.createObjectBuilder().add("url", PAGE));
  }

  private static JsonObject numbered(String number) {
    return Json.createObjectBuilder().add("identifier", number).build();
  }

  private static JsonObjectBuilder happened() {
    return Json.createObjectBuilder().add("state", "TABLED").add("occurredOn", "2020-11-20");
  }
}
