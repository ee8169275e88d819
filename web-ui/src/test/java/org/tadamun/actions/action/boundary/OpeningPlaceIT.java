package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Place of an action that is hidden until a moment")
class OpeningPlaceIT extends LiveCampaign {

  private static final List<String> WAY = List.of("8810 Jane Street", "example.org/letters");
  private static final String ASK = "Ask the branch in Toronto";

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Clock clock;
  @Inject private Keys keys;

  private Api key;
  private String id;
  private String path;

  @BeforeEach
  void open() {
    key = keys.of(campaign, Permission.ACTION_WRITE);
    id =
        system.run(
            () -> {
              ActionDraft draft = Drafts.whole(null, null);
              String made = actions.create(campaign.id(), null, draft, false).id();
              return actions.approve(made, null).id();
            });
    path = "/actions/" + id;
  }

  private static JsonObject opening(Object from) {
    return Json.createObjectBuilder()
        .add(
            "place",
            Json.createObjectBuilder().add("addressFrom", from.toString()).add("contact", ASK))
        .build();
  }

  private Answer edit(JsonObject patch) {
    return key.with("If-Match", "*").patch(path, patch);
  }

  /** All public answers about the action. */
  private List<String> everywhere() {
    String all = "/campaigns/" + campaign.slug() + "/actions";
    return List.of(
        Api.anonymous().get(path).require(200).body(),
        Api.anonymous().get(path + ".ics").require(200).body().replace("\r\n ", ""),
        Api.anonymous().get(all).require(200).body(),
        Api.anonymous().get(all + ".ics").require(200).body().replace("\r\n ", ""),
        Api.anonymous().get(all + ".geojson").require(200).body());
  }

  @Test
  @DisplayName(
      "R9: public answers hide the place before the moment and show it afterwards without an edit")
  void byItself() {
    edit(opening(clock.instant().plus(Duration.ofDays(1)))).require(200);
    for (String answer : everywhere()) {
      WAY.forEach(way -> assertFalse(answer.contains(way), answer));
    }
    Answer before = Api.anonymous().get(path).require(200);
    assertTrue(before.json().isNull("version"), before::body);
    assertEquals(ASK, before.json().getJsonObject("place").getString("contact"));
    int edited = key.get(path).require(200).json().getInt("version");

    world.opens(id, clock.instant().minusSeconds(1));
    Answer after =
        Api.anonymous().with("If-None-Match", before.header("ETag")).get(path).require(200);
    assertNotEquals(before.header("ETag"), after.header("ETag"));
    assertEquals(edited, after.json().getInt("version"));
    WAY.forEach(way -> assertTrue(after.body().contains(way), after::body));
    JsonObject place = after.json().getJsonObject("place");
    assertEquals("Consulate", place.getString("venue"));
    String calendar = Api.anonymous().get(path + ".ics").require(200).body();
    String next = "SEQUENCE:" + (after.json().getInt("sequence") + 1);
    assertTrue(calendar.contains(next), calendar);
    assertEquals(place, key.get(path).require(200).json().getJsonObject("place"));
  }

  @Test
  @DisplayName(
      "R9: a public answer from before the moment, sent back later, is refused; the place stays")
  void sentBack() {
    edit(opening(clock.instant().plus(Duration.ofDays(1)))).require(200);
    JsonObject seen = Api.anonymous().get(path).require(200).json();
    world.opens(id, clock.instant().minusSeconds(1));
    edit(seen).requireMistake("version", null);
    String town = seen.getJsonObject("place").getString("locality");
    JsonObject place = Json.createObjectBuilder(seen.getJsonObject("place")).build();
    edit(Json.createObjectBuilder().add("place", place).build())
        .requireMistake("place.venue", null)
        .requireField("place.address", null);
    JsonObject kept = key.get(path).require(200).json().getJsonObject("place");
    assertEquals(town, kept.getString("locality"));
    assertEquals("Consulate", kept.getString("venue"));
  }

  @Test
  @DisplayName("R9: a moment in the year 2400 and a contact with markup are refused")
  void mistakes() {
    edit(opening("2400-01-01T00:00:00Z")).requireMistake("place.addressFrom", null);
    JsonObject markup =
        Json.createObjectBuilder()
            .add("place", Json.createObjectBuilder().add("contact", "<b>Ask</b>"))
            .build();
    edit(markup).requireMistake("place.contact", "<b>");
  }

  @Test
  @DisplayName("R9: the page says when the place is announced and whom to ask, until it is shown")
  void page() {
    Instant morning = Instant.parse("2099-11-20T14:00:00Z");
    edit(opening(morning)).require(200);
    String hidden = Site.get("/en/actions/" + id).require(200).body();
    assertTrue(hidden.contains("The exact place will be announced here: Friday, 20 November 2099"));
    assertTrue(hidden.contains("Eastern Standard Time") && hidden.contains(ASK), hidden);
    assertFalse(hidden.contains("Jane"), hidden);
    edit(opening(clock.instant().minusSeconds(1))).require(200);
    String shown = Site.get("/en/actions/" + id).require(200).body();
    assertTrue(shown.contains("8810 Jane Street"), shown);
    assertFalse(shown.contains(ASK) || shown.contains("will be announced here"), shown);
  }

  private JsonObject kept() {
    return key.get(path).require(200).json().getJsonObject("place");
  }

  private boolean isShown() {
    String answer = Api.anonymous().get(path).require(200).body();
    return WAY.stream().allMatch(answer::contains);
  }

  private static JsonObject place(JsonObjectBuilder place) {
    return Json.createObjectBuilder().add("place", place).build();
  }

  private static JsonObjectBuilder tick(boolean hidden) {
    return Json.createObjectBuilder().add("addressHidden", hidden);
  }

  @Test
  @DisplayName("R9: cancelling or postponing removes the moment, which the audit trail keeps")
  void calledOff() {
    LocalizedText why = LocalizedText.of("en", "Threats");
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    for (boolean forGood : List.of(false, true)) {
      edit(opening(tomorrow)).require(200);
      system.run(() -> forGood ? actions.cancel(id, null, why) : actions.postpone(id, null, why));
      assertTrue(kept().isNull("addressFrom"), kept()::toString);
      assertEquals(ASK, kept().getString("contact"));
      assertTrue(kept().getBoolean("addressHidden"));
      String before = world.audit("action", id).getLast().from();
      assertTrue(before.contains("place.addressFrom: " + tomorrow), before);
      String page = Site.get("/en/actions/" + id).require(200).body();
      assertFalse(page.contains("will be announced here"), page);
      assertFalse(isShown());
    }
    world.opens(id, clock.instant().minusSeconds(1));
    system.run(() -> actions.approve(id, null));
    system.run(() -> actions.cancel(id, null, why));
    assertTrue(isShown(), "everybody has read it");
  }

  @Test
  @DisplayName(
      "R9: an edit can hide the place again after its moment; sending back what was read does not")
  void hiddenAgain() {
    Instant come = clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    edit(opening(come)).require(200);
    assertTrue(isShown());
    edit(Json.createObjectBuilder().add("place", kept()).build()).require(200);
    assertTrue(isShown());
    assertEquals(come.toString(), kept().getString("addressFrom"));
    edit(place(tick(true).add("addressFrom", come.minusSeconds(5).toString())))
        .requireMistake("place.addressFrom", null);
    assertEquals(come.toString(), kept().getString("addressFrom"));
    edit(place(tick(true))).require(200);
    assertFalse(isShown());
    assertTrue(kept().isNull("addressFrom"), kept()::toString);

    edit(place(tick(false).add("addressFrom", come.toString()))).require(200);
    assertTrue(isShown());
    edit(place(tick(true).add("addressFrom", come.minusSeconds(5).toString())))
        .requireMistake("place.addressFrom", null);
    assertTrue(isShown());
    edit(place(tick(true).add("addressFrom", come.toString()))).require(200);
    assertFalse(isShown());
    assertTrue(kept().isNull("addressFrom"), kept()::toString);
  }
}
