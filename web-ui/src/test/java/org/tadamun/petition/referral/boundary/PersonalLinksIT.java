package org.tadamun.petition.referral.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.web.testing.Api.follow;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Personal links")
class PersonalLinksIT extends FourEyes {

  @Inject private Forgetting forgetting;
  @Inject private Moderation moderation;
  @Inject private ReferralWorld referrals;
  @Inject private Tables tables;

  private JsonObject data(String token) {
    return Api.anonymous()
        .with("X-Signature-Token", token)
        .get("/signatures/self/data")
        .require(200)
        .json();
  }

  private String signed(PetitionView at, String email, String via) {
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", "Amal")
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .add("source", Json.createObjectBuilder().add("via", via))
            .build();
    Api.anonymous()
        .with("X-Forwarded-For", PassWorld.address())
        .post("/petitions/" + at.slug() + "/signatures", request)
        .require(202);
    return petitionWorld.token(email);
  }

  private String signed(String via) {
    return signed(petition, World.unique("amal") + "@example.org", via);
  }

  private String confirmed(String via) {
    String token = signed(via);
    follow("confirmation", token);
    return token;
  }

  /** The columns that contain the code; checks that none has it in clear. */
  private List<String> stored(String code) {
    assertEquals(List.of(), tables.columnsWith(code));
    return tables.columnsWith(referrals.kept(code));
  }

  private String code(String token) {
    return data(token).getJsonObject("personalLink").getString("code");
  }

  @Test
  @DisplayName("R1: each signer who has confirmed has a link, with a random code that stays")
  void owners() {
    String token = signed("none");
    assertTrue(data(token).isNull("personalLink"), "not before he confirms");
    follow("confirmation", token);
    String code = code(token);
    assertTrue(code.matches("[a-z0-9]{12}"), code);
    follow("confirmation", token);
    assertEquals(code, code(token), "again changes nothing");
    assertNotEquals(code, code(confirmed("none")));
  }

  @Test
  @DisplayName("R2 R8: a confirmation is counted once, and then nothing connects signer and link")
  void counted() {
    String code = code(confirmed("none"));
    String friend = signed(code.toUpperCase(Locale.ROOT));
    assertEquals(code, data(friend).getJsonObject("source").getString("via"));
    assertEquals(0, referrals.brought(code), "not before the confirmation");
    follow("confirmation", friend);
    follow("confirmation", friend);
    assertEquals(1, referrals.brought(code));
    assertTrue(data(friend).getJsonObject("source").isNull("via"));
    assertEquals(List.of("petition_personal_link.code"), stored(code));
    assertEquals(Origin.PERSONAL, petitionWorld.rows(petition.id()).getLast().origin().medium());
  }

  @Test
  @DisplayName("R3 R7: a withdrawal does not lower the number, and signing again does not raise it")
  void withdrawals() {
    String code = code(confirmed("none"));
    String email = World.unique("amal") + "@example.org";
    String friend = signed(petition, email, code);
    follow("confirmation", friend);
    follow("self/withdrawal", friend);
    assertEquals(1, referrals.brought(code));
    signed(petition, email, code);
    follow("confirmation", signed(petition, email, code));
    assertEquals(1, referrals.brought(code), "nor where he signs twice before he confirms");
    assertEquals(2, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R4: the owner sees the number in steps of five, and none below five")
  void steps() {
    String token = confirmed("none");
    String code = code(token);
    for (int i = 0; i < 6; i++) {
      String page = Site.get("/en/my-signature/" + token).require(200).body();
      assertTrue(page.contains("?via=" + code), page);
      assertEquals(i >= 5, page.contains("At least 5 people"), page);
      assertEquals(i < 5, page.contains("As soon as 5 people"), page);
      assertEquals(i / 5 * 5, data(token).getJsonObject("personalLink").getInt("atLeast"));
      confirmed(code);
    }
    assertEquals(6, referrals.brought(code));
  }

  @Test
  @DisplayName("R2: a held signature is counted when it is released")
  void held() throws Exception {
    String code = code(confirmed("none"));
    String friend = signed(code);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Decision hold = new Decision(ModerationCommand.HOLD, null, null);
    Acting.as(anna, () -> moderation.decide(id, hold));
    follow("confirmation", friend);
    assertEquals(0, referrals.brought(code));
    Decision release = Decision.of(ModerationCommand.RELEASE);
    Acting.as(anna, () -> moderation.decide(id, release));
    assertEquals(SignatureState.CONFIRMED, petitionWorld.rows(petition.id()).getLast().state());
    assertEquals(1, referrals.brought(code));
  }

  @Test
  @DisplayName(
      "R2: a link never counts a held signature that was invalidated, even once it is reverted")
  void takenOut() throws Exception {
    String code = code(confirmed("none"));
    String friend = signed(code);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Acting.as(anna, () -> moderation.decide(id, new Decision(ModerationCommand.HOLD, null, null)));
    follow("confirmation", friend);
    Decision out = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null);
    Acting.as(anna, () -> moderation.decide(id, out));
    assertEquals(List.of("petition_personal_link.code"), stored(code));
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.REVERT)));
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.RELEASE)));
    assertEquals(SignatureState.CONFIRMED, petitionWorld.rows(petition.id()).getLast().state());
    assertEquals(0, referrals.brought(code), "it is at least that many");
  }

  @Test
  @DisplayName(
      "R2: a held signature is no longer connected with the link once its address is deleted")
  void neverDecided() throws Exception {
    String code = code(confirmed("none"));
    String friend = signed(code);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Acting.as(anna, () -> moderation.decide(id, new Decision(ModerationCommand.HOLD, null, null)));
    follow("confirmation", friend);
    assertEquals(2, stored(code).size());
    forgetting.over(petition.id(), Duration.ofDays(366));
    forgetting.apply("addresses");
    assertEquals(List.of("petition_personal_link.code"), stored(code));
  }

  @Test
  @DisplayName(
      "R5 R6: R8: nothing is stored of a code unknown in this petition, and nobody is refused")
  void unknown() throws Exception {
    PetitionView other = petitionWorld.open();
    String elsewhere = code(confirmed("none"));
    for (String odd : List.of("none", "6789bcdfghjk", elsewhere + "6", elsewhere)) {
      String token = signed(other, World.unique("amal") + "@example.org", odd);
      assertTrue(data(token).getJsonObject("source").isNull("via"), odd);
      follow("confirmation", token);
    }
    String kept = referrals.kept(elsewhere);
    for (String copy : List.of(kept, kept.toUpperCase(Locale.ROOT))) {
      String token = signed(copy);
      assertTrue(data(token).getJsonObject("source").isNull("via"), "what the database has of it");
      follow("confirmation", token);
    }
    assertEquals(0, referrals.brought(elsewhere));
  }

  @Test
  @DisplayName("R7: a code is deleted with its owner, and a signer who came by it still signs")
  void erased() {
    String token = confirmed("none");
    String code = code(token);
    String friend = signed(code);
    assertFalse(stored(code).isEmpty());
    follow("self/erasure", token);
    assertEquals(List.of(), stored(code));
    follow("confirmation", friend);
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R1 R5: the page of thanks shows the link, and an opened link the page that all get")
  void thanks() {
    String token = signed("none");
    String thanks = Site.post("/ar/confirm/" + token, Map.of()).require(303).header("Location");
    String code = code(token);
    assertTrue(thanks.endsWith("/ar/thanks/" + petition.slug() + "/" + code), thanks);
    var page = Site.get(thanks).require(200);
    assertTrue(page.body().contains("?via=" + code), page.body());
    assertEquals("no-store", page.header("Cache-Control"));
    assertEquals("noindex", page.header("X-Robots-Tag"));
    var odd = Site.get("/ar/thanks/" + petition.slug() + "/unknown").require(200);
    assertFalse(odd.body().contains("?via="), "an invented code is shown to nobody");

    String path = "/en/petitions/" + petition.slug();
    var opened = Site.get(path + "?via=" + code).require(200);
    assertEquals(Site.get(path).header("ETag"), opened.header("ETag"));
    assertNull(opened.header("Set-Cookie"));
  }
}
