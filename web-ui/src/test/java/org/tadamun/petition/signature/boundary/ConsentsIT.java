package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignPartners;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/**
 * Anybody can sign with the address of somebody else; its owner confirms by any of the mailed
 * links.
 */
@InServer
@DisplayName("Consents of a signer")
class ConsentsIT extends OwnPetition {

  private static final int MAILS_A_DAY = 5;

  @Inject private CampaignPartners partners;
  @Inject private Campaigns campaigns;
  @Inject private Moderation moderation;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private String email;

  @BeforeEach
  void prepare() {
    email = World.unique("amal") + "@example.org";
  }

  /** Signs, and returns the token of the newest mail. */
  private String sign(String visibility, String... purposes) throws Exception {
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    JsonArrayBuilder consents = Json.createArrayBuilder();
    for (String purpose : purposes) {
      consents.add(
          Json.createObjectBuilder()
              .add("organisation", owner)
              .add("purpose", purpose)
              .add("granted", true));
    }
    JsonObject body =
        SignaturesIT.signer(email)
            .add("language", "en")
            .add("visibility", visibility)
            .add("consents", consents)
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", body).require(202);
    return petitionWorld.token(email);
  }

  private void confirm(String token) throws Exception {
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    Api.anonymous().post("/signatures/confirmation", body).require(200);
  }

  private Visibility visibility() throws Exception {
    return petitionWorld.rows(petition.id()).getFirst().signer().visibility();
  }

  @Test
  @DisplayName(
      "a stranger who signs later with the same address widens neither consents nor visibility")
  void strangerAfter() throws Exception {
    String token = sign("ANONYMOUS");
    sign("PUBLIC", "NEWS", "SHARE");
    assertEquals(List.of(), signatures.peek(token).agreed());
    confirm(token);
    assertEquals(Visibility.ANONYMOUS, visibility());
    assertEquals(List.of(), signatures.peek(token).agreed());
  }

  @Test
  @DisplayName("a stranger who signed earlier with the same address widens neither")
  void strangerBefore() throws Exception {
    String strangers = sign("PUBLIC", "NEWS", "SHARE");
    String token = sign("ADDRESSEE", "NEWS");
    assertEquals(Visibility.ADDRESSEE, signatures.peek(strangers).signer().visibility());
    assertEquals(1, signatures.peek(token).agreed().size());
    confirm(strangers);
    assertEquals(Visibility.ADDRESSEE, visibility());
  }

  @Test
  @DisplayName("a consent that is not repeated when signing again is taken back")
  void narrower() throws Exception {
    sign("PUBLIC", "NEWS");
    String token = sign("PUBLIC");
    assertEquals(List.of(), signatures.peek(token).agreed());
    assertEquals(Visibility.PUBLIC, visibility());
  }

  @Test
  @DisplayName(
      "R15: a held or invalidated unconfirmed signature allows only what both entries allow")
  void heldOrInvalidated() throws Exception {
    String strangers = sign("PUBLIC", "NEWS", "TARGET");
    decide(Decision.of(ModerationCommand.HOLD));
    String token = sign("ADDRESSEE", "NEWS");
    assertEquals(Visibility.ADDRESSEE, visibility());
    assertEquals(1, signatures.peek(strangers).agreed().size());
    assertEquals(SignatureState.HELD, signatures.peek(token).state());
    decide(new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null));
    sign("PUBLIC", "NEWS", "TARGET");
    assertEquals(Visibility.ADDRESSEE, visibility());
    assertEquals(1, signatures.peek(token).agreed().size());
    confirm(token);
    assertEquals(SignatureState.HELD, signatures.peek(token).state());
  }

  private void decide(Decision decision) throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Acting.as(petitionWorld.coordinator(campaign), () -> moderation.decide(id, decision));
  }

  @Test
  @DisplayName("consents begin anew after a withdrawal")
  void anew() throws Exception {
    String first = sign("ANONYMOUS");
    JsonObject link = Json.createObjectBuilder().add("token", first).build();
    Api.anonymous().post("/signatures/self/withdrawal", link).require(200);
    String token = sign("PUBLIC", "NEWS");
    assertEquals(1, signatures.peek(token).agreed().size());
    assertEquals(Visibility.PUBLIC, visibility());
  }

  @Test
  @DisplayName("a consent stays when its organisation leaves, and is not asked for any more")
  void left() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    String partner = world.partner(campaign);
    Api.anonymous()
        .post("/petitions/" + petition.slug() + "/signatures", request(partner))
        .require(202);
    String token = petitionWorld.token(email);
    assertEquals(1, signatures.peek(token).agreed().size());
    Person coordinator = petitionWorld.coordinator(campaign);
    Acting.as(coordinator, () -> partners.leave(campaign.slug(), partner));
    confirm(token);
    assertEquals(1, signatures.peek(token).agreed().size());
    Api.anonymous()
        .post("/petitions/" + petition.slug() + "/signatures", request(partner))
        .requireMistake("consents[0].organisation", partner);
    String form = Site.get("/en/petitions/" + petition.slug()).require(200).body();
    assertFalse(form.contains(partner), form);
  }

  private JsonObject request(String organisation) {
    return SignaturesIT.signer(email)
        .add("language", "en")
        .add(
            "consents",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("organisation", organisation)
                        .add("purpose", "NEWS")
                        .add("granted", true)))
        .build();
  }

  @Test
  @DisplayName(
      "a withdrawal lets the owner sign anew though a stranger used up the mails of the day")
  void ownAfterManyMails() throws Exception {
    String last = "";
    for (int mails = 0; mails < MAILS_A_DAY; mails++) {
      last = sign("PUBLIC");
    }
    assertEquals(last, sign("PUBLIC"), "the sixth of a day brings no mail");
    JsonObject link = Json.createObjectBuilder().add("token", last).build();
    Api.anonymous().post("/signatures/self/withdrawal", link).require(200);
    String own = sign("ANONYMOUS");
    assertNotEquals(last, own);
    confirm(own);
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R3: the last entry before the confirmation counts, also without a mail of its own")
  void lastEntryCounts() throws Exception {
    for (int mails = 0; mails < MAILS_A_DAY; mails++) {
      says("Donald", "VA");
    }
    String mailed = petitionWorld.token(email);
    says("Amal", "PK");
    assertEquals(mailed, petitionWorld.token(email), "the sixth of a day brings no mail");
    Signer last = signatures.peek(mailed).signer();
    assertEquals("Amal O'Neill", last.fullName());
    assertEquals("PK", last.country());
    confirm(mailed);
    assertEquals(Map.of("PK", 1L), ModerationWorld.tallied(petition));
    says("Donald", "VA");
    assertEquals("PK", signatures.peek(mailed).signer().country(), "his word is given");
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R15: signing again narrows an imported signature, also without a mail of its own")
  void importedNarrowed() throws Exception {
    confirm(sign("PUBLIC"));
    time.imported(petitionWorld.rows(petition.id()).getFirst().id());
    String last = "";
    for (int mails = 1; mails < MAILS_A_DAY; mails++) {
      last = sign("PUBLIC");
    }
    assertEquals(Visibility.PUBLIC, visibility());
    assertEquals(last, sign("ADDRESSEE"), "the sixth of a day brings no mail");
    assertEquals(Visibility.ADDRESSEE, visibility());
  }

  private void says(String name, String country) {
    JsonObject body =
        SignaturesIT.signer(email).add("givenName", name).add("country", country).build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", body).require(202);
  }

  @Test
  @DisplayName("an unknown purpose of a consent is refused at its field, with the known ones")
  void purposes() throws Exception {
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    JsonObject other =
        Json.createObjectBuilder()
            .add("organisation", owner)
            .add("purpose", "NEWSLETTER")
            .add("granted", true)
            .build();
    JsonObject body =
        SignaturesIT.signer(email)
            .add("language", "en")
            .add("consents", Json.createArrayBuilder().add(other))
            .build();
    Answer refused =
        Api.anonymous()
            .post("/petitions/" + petition.slug() + "/signatures", body)
            .requireMistake("consents[0].purpose", "NEWSLETTER");
    assertTrue(refused.body().contains("values: NEWS, CONTACT, SHARE"), refused.body());
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }

  @Test
  @DisplayName("each purpose is shown in words of its own before the confirmation")
  void words() throws Exception {
    List<String> agreed = signatures.peek(sign("PUBLIC", "NEWS", "CONTACT", "SHARE")).agreed();
    assertEquals(3, agreed.stream().distinct().count());
    assertTrue(agreed.get(0).contains("news"), agreed::toString);
    assertTrue(agreed.get(1).contains("contact me"), agreed::toString);
    assertTrue(agreed.get(2).contains("partners"), agreed::toString);
  }
}
