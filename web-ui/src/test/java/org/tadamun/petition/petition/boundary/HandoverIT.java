package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("R11: Hand-over of a petition")
class HandoverIT extends LiveCampaign {

  /** Two zones whose dates always differ by a day. */
  private static final String EAST = "Pacific/Kiritimati";

  private static final String WEST = "Pacific/Pago_Pago";

  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;

  private PetitionView petition;
  private Api api;
  private Instant now;

  @BeforeEach
  void close() throws Exception {
    petition = petitionWorld.open(campaign);
    api = keys.of(campaign, Permission.PETITION_WRITE);
    api.post(command("close"), "{}").require(200);
    now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private String command(String verb) {
    return "/petitions/" + petition.slug() + "/commands/" + verb;
  }

  private JsonObjectBuilder handover() {
    return Json.createObjectBuilder()
        .add("deliveredAt", now.toString())
        .add("deliveredTo", Json.createObjectBuilder().add("en", "High Commission"));
  }

  private JsonObject reply(String zone) {
    return Json.createObjectBuilder()
        .add("answeredAt", now.toString())
        .add("answeredTimeZone", zone)
        .add("answeredBy", Json.createObjectBuilder().add("en", "The ministry"))
        .add("answer", Json.createObjectBuilder().add("en", "Noted."))
        .build();
  }

  private void correct(JsonObjectBuilder body) {
    api.post(command("correct"), body.build()).require(200);
  }

  private String page(String language) {
    return Site.get("/" + language + "/petitions/" + petition.slug()).require(200).body();
  }

  private PetitionOutcome stored() {
    return petitions.bySlug(petition.slug()).orElseThrow().outcome();
  }

  private String day(String zone) {
    return Dates.day(now.atZone(ZoneId.of(zone)).toLocalDate(), Locale.ENGLISH);
  }

  @Test
  @DisplayName("Page and API show the day in the time zone of the place, and the pack's number")
  void place() {
    JsonObject body =
        handover()
            .add("deliveredTimeZone", WEST)
            .add("deliveredSignatures", 12_243)
            .add("signaturesAsOf", petition.openedAt().toString())
            .build();
    JsonObject told = api.post(command("deliver"), body).require(200).json();
    JsonObject outcome = told.getJsonObject("outcome");
    assertEquals(WEST, outcome.getString("deliveredTimeZone"));
    assertEquals(12_243, outcome.getInt("deliveredSignatures"));
    assertEquals(now.toString(), outcome.getString("deliveredAt"));
    assertTrue(outcome.isNull("answeredTimeZone"));
    String page = page("en");
    assertTrue(page.contains(day(WEST) + " · On the clock of " + WEST + "."), page);
    assertTrue(page.contains("With 12,243 signatures, as of "), page);
    for (String language : new String[] {"ar", "ur", "fr", "es", "de"}) {
      String other = page(language);
      assertTrue(other.contains(WEST), language);
      assertFalse(other.contains("???"), language);
    }
    api.post(command("answer"), reply(EAST)).require(200);
    page = page("en");
    assertTrue(page.contains(day(WEST) + " · On the clock of " + WEST + "."), page);
    assertTrue(page.contains(day(EAST) + " · On the clock of " + EAST + "."), page);
    assertEquals(12_243L, stored().deliveredSignatures(), "the answer takes nothing of it");
  }

  @Test
  @DisplayName("Without a place the day is shown in the campaign's time zone, which is named")
  void withoutPlace() {
    api.post(command("deliver"), handover().build()).require(200);
    assertNull(stored().deliveredTimeZone());
    String zone = campaign.zone().getId();
    String page = page("en");
    assertTrue(page.contains(day(zone) + " · On the clock of " + zone + "."), page);
    assertFalse(page.contains("signatures, as of"), page);
    correct(Json.createObjectBuilder().add("deliveredTimeZone", EAST));
    assertEquals(EAST, stored().deliveredTimeZone());
    assertEquals(now, stored().deliveredAt(), "the moment is the same");
    assertTrue(page("en").contains(day(EAST) + " · On the clock of " + EAST + "."));
  }

  @Test
  @DisplayName("An empty time zone means none, and does not overwrite one in a correction")
  void empty() {
    api.post(command("deliver"), handover().add("deliveredTimeZone", "").build()).require(200);
    api.post(command("answer"), reply("  ")).require(200);
    assertNull(stored().deliveredTimeZone());
    assertNull(stored().answeredTimeZone());
    String zone = campaign.zone().getId();
    assertTrue(page("en").contains(day(zone) + " · On the clock of " + zone + "."));
    correct(Json.createObjectBuilder().add("deliveredTimeZone", EAST).add("answeredTimeZone", ""));
    correct(Json.createObjectBuilder().add("deliveredTimeZone", "").add("answeredTimeZone", WEST));
    assertEquals(EAST, stored().deliveredTimeZone(), "it stays");
    assertEquals(WEST, stored().answeredTimeZone());
  }

  @Test
  @DisplayName("A number corrected to 0 removes the pack and its moment")
  void letter() {
    JsonObjectBuilder body = handover().add("deliveredTimeZone", WEST);
    body.add("deliveredSignatures", 12_243).add("signaturesAsOf", petition.openedAt().toString());
    api.post(command("deliver"), body.build()).require(200);
    JsonObjectBuilder dated = Json.createObjectBuilder().add("deliveredSignatures", 0);
    api.post(command("correct"), dated.add("signaturesAsOf", now.toString()).build())
        .requireMistake("deliveredSignatures", null);
    assertEquals(12_243L, stored().deliveredSignatures());
    correct(Json.createObjectBuilder().add("deliveredSignatures", 0));
    assertNull(stored().deliveredSignatures());
    assertNull(stored().signaturesAsOf());
    assertEquals(WEST, stored().deliveredTimeZone());
    assertEquals("High Commission", stored().deliveredTo().in("en"));
    assertFalse(page("en").contains("signatures, as of"));
    correct(Json.createObjectBuilder().add("deliveredSignatures", 0));
  }

  @Test
  @DisplayName("An unknown time zone, or a number without a past moment is refused")
  void refused() {
    refuse("deliveredTimeZone", handover().add("deliveredTimeZone", "America/Ottawa"));
    refuse("signaturesAsOf", handover().add("deliveredSignatures", 5));
    refuse("deliveredSignatures", handover().add("signaturesAsOf", now.toString()));
    JsonObjectBuilder nobody = handover().add("deliveredSignatures", 0);
    refuse("deliveredSignatures", nobody.add("signaturesAsOf", now.toString()));
    JsonObjectBuilder later = handover().add("deliveredSignatures", 5);
    String tomorrow = now.plus(1, ChronoUnit.DAYS).toString();
    refuse("signaturesAsOf", later.add("signaturesAsOf", tomorrow));
    assertNull(stored().deliveredAt());
  }

  private void refuse(String field, JsonObjectBuilder body) {
    api.post(command("deliver"), body.build()).requireMistake(field, null);
  }
}
