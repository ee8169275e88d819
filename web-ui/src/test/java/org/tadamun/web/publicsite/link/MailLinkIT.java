package org.tadamun.web.publicsite.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A link in a mail")
class MailLinkIT extends OwnPetition {

  private static final int OFTEN = 100;
  private static final Map<String, String> BUTTON = Map.of();

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private Campaigns campaigns;
  @Inject private Petitions petitions;
  @Inject private Site site;

  private String token;

  @BeforeEach
  void sign() {
    String email = World.unique("amal") + "@example.org";
    Site.post("/en/petitions/" + petition.slug() + "/signatures", site.filled(email)).require(303);
    token = petitionWorld.token(email);
  }

  @Test
  @DisplayName(
      "R1 R2: confirms only by its button, and only once, however often a scanner opens it")
  void confirm() {
    String link = "/en/confirm/" + token;
    look(link);
    assertEquals(SignatureState.PENDING, signature().state());
    assertEquals(0, petitionWorld.recount(petition.id()));

    Answer done = Site.post(link, BUTTON).require(303);
    assertTrue(done.header("Location").contains("/en/thanks/" + petition.slug() + "/"));
    assertEquals(1, petitionWorld.recount(petition.id()));
    Instant confirmedAt = signature().confirmedAt();
    Site.post(link, BUTTON).require(303);
    assertEquals(1, petitionWorld.recount(petition.id()));
    assertEquals(confirmedAt, signature().confirmedAt());
    Site.get(link).require(200);
    Site.get("/en/thanks/" + petition.slug()).require(200);
  }

  @Test
  @DisplayName(
      "R1: leads to a thank-you page that counts the signature, whatever was cached before")
  void counted() {
    String link = "/en/confirm/" + token;
    String plain = "/en/thanks/" + petition.slug();
    Site.get("/en/petitions/" + petition.slug()).require(200);
    for (int i = 0; i < 3; i++) {
      assertTrue(total(plain).contains(">" + i + "</strong>"), plain);
      String thanks = Site.post(link, BUTTON).require(303).header("Location");
      String own = thanks.substring(thanks.indexOf("/en/thanks/"));
      assertTrue(total(own).contains(">" + (i + 1) + "</strong>"), own);
      String email = World.unique("amal") + "@example.org";
      Site.post("/en/petitions/" + petition.slug() + "/signatures", site.filled(email))
          .require(303);
      link = "/en/confirm/" + petitionWorld.token(email);
    }
  }

  private static String total(String page) {
    return Site.get(page).require(200).body().replaceAll("(?s).*<div class=\"counter\">", "");
  }

  @Test
  @DisplayName("R1 R2: withdraws only by its button, and erases the name and the mail address")
  void withdraw() {
    Site.post("/en/confirm/" + token, BUTTON).require(303);
    String link = "/fr/withdraw/" + token;
    look(link);
    assertEquals(1, petitionWorld.recount(petition.id()));
    assertTrue(Site.post(link, BUTTON).require(303).header("Location").endsWith("/fr/withdrawn"));
    assertEquals(0, petitionWorld.recount(petition.id()));
    assertNull(signature().encryptedAddress());
    assertNull(signature().signer().givenName());
    assertNull(signature().signer().familyName());
    Site.post(link, BUTTON).require(303);
    assertEquals(410, Site.get(link).status());
    assertEquals(410, Site.get("/en/confirm/" + token).status());
    assertEquals(410, Site.post("/en/confirm/" + token, BUTTON).status());
    Site.get("/fr/withdrawn").require(200);
  }

  @Test
  @DisplayName(
      "R2: withdraws an entry that was never confirmed, with a page that speaks of that entry")
  void withdrawEntry() {
    Answer done = Site.post("/fr/withdraw/" + token, BUTTON).require(303);
    assertTrue(done.header("Location").endsWith("/fr/entry-withdrawn"));
    assertEquals(SignatureState.WITHDRAWN, signature().state());
    assertTrue(Site.get("/fr/entry-withdrawn").require(200).body().contains("courriel précédent"));
  }

  @Test
  @DisplayName("R1 R2: deletes an entry that somebody else made, only by its button")
  void notMe() {
    String link = "/ur/not-me/" + token;
    look(link);
    assertEquals(SignatureState.PENDING, signature().state());
    Answer done = Site.post(link, BUTTON).require(303);
    assertTrue(done.header("Location").endsWith("/ur/entry-deleted"));
    assertEquals(SignatureState.WITHDRAWN, signature().state());
    assertNull(signature().signer().givenName());
    assertEquals(410, Site.post("/en/confirm/" + token, BUTTON).status());
    Site.get("/ur/entry-deleted").require(200);
  }

  @Test
  @DisplayName("R3: that is invalid is answered with 410")
  void unknown() {
    for (String verb : List.of("confirm", "withdraw", "not-me")) {
      for (String odd : List.of("x", "A".repeat(43), "A".repeat(100), token + "A")) {
        Answer page = Site.get("/en/" + verb + "/" + odd);
        assertEquals(410, page.status(), verb);
        assertEquals(410, Site.post("/en/" + verb + "/" + odd, BUTTON).status(), verb);
      }
      assertEquals(404, Site.get("/en/" + verb + "/" + "A".repeat(101)).status());
      // The web server itself refuses this address.
      assertEquals(400, Site.get("/en/" + verb + "/a%00b").status());
    }
  }

  @Test
  @DisplayName("R3: does not confirm a signature after it has expired")
  void expired() throws Exception {
    transaction.begin();
    em.createQuery("update SignatureToken t set t.expiresAt = :past where t.signatureId = :id")
        .setParameter("past", Instant.now().minus(Duration.ofDays(1)))
        .setParameter("id", signature().id())
        .executeUpdate();
    transaction.commit();
    assertEquals(410, Site.get("/en/confirm/" + token).status());
    assertEquals(410, Site.post("/en/confirm/" + token, BUTTON).status());
    assertEquals(0, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName(
      "to confirm is answered with 410 once the campaign is won or archived; one to withdraw works")
  void confirmsNothingOnceWonOrArchived() throws Exception {
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    CampaignView live = campaigns.byId(petition.campaignId()).orElseThrow();
    CampaignView won =
        Acting.as(
            anna, () -> campaigns.decide(live.slug(), live.version(), CampaignState.WON, null));
    assertClosed();
    Acting.as(anna, () -> campaigns.archive(won.slug(), won.version()));
    assertClosed();
    Site.get("/en/not-me/" + token).require(200);
    Site.get("/en/withdraw/" + token).require(200);
    Site.post("/en/withdraw/" + token, BUTTON).require(303);
    assertEquals(SignatureState.WITHDRAWN, signature().state());
  }

  private void assertClosed() {
    assertEquals(410, Site.get("/en/confirm/" + token).status());
    assertEquals(410, Site.post("/en/confirm/" + token, BUTTON).status());
  }

  @Test
  @DisplayName("R4: has a page that is neither cached nor indexed, and sends no referrer")
  void secret() {
    for (String verb : List.of("confirm", "withdraw", "not-me")) {
      Answer page = Site.get("/en/" + verb + "/" + token).require(200);
      assertEquals("no-store", page.header("Cache-Control"), verb);
      assertEquals("no-referrer", page.header("Referrer-Policy"), verb);
      assertEquals("noindex", page.header("X-Robots-Tag"), verb);
      assertNull(page.header("ETag"), verb);
      assertNull(page.header("Set-Cookie"), verb);
    }
  }

  @Test
  @DisplayName(
      "has a button that other sites cannot press, but a browser that hides its origin can")
  void foreign() {
    var elsewhere = Site.browser().with("Sec-Fetch-Site", "cross-site");
    for (String verb : List.of("confirm", "withdraw", "not-me")) {
      assertEquals(403, Site.post(elsewhere, "/en/" + verb + "/" + token, BUTTON).status(), verb);
    }
    assertEquals(SignatureState.PENDING, signature().state());
    // Older browsers send Origin "null", since the page forbids the referrer.
    Site.post(Site.browser().with("Origin", "null"), "/en/confirm/" + token, BUTTON).require(303);
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("does not confirm a signature once the petition is closed")
  void closed() throws Exception {
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    Acting.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    assertEquals(410, Site.get("/en/confirm/" + token).status());
    assertEquals(410, Site.post("/en/confirm/" + token, BUTTON).status());
    assertEquals(0, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("says that the campaign was won, whether the signature was confirmed or not")
  void won() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
    String email = World.unique("amal") + "@example.org";
    Site.post("/en/petitions/" + petition.slug() + "/signatures", site.filled(email)).require(303);
    String late = petitionWorld.token(email);
    Site.post("/en/confirm/" + token, BUTTON).require(303);
    assertFalse(Site.get("/en/my-signature/" + token).body().contains("We won."));
    Acting.as(
        anna, () -> campaigns.decide(campaign.slug(), campaign.version(), CampaignState.WON, null));
    for (String link : List.of("my-signature/" + token, "confirm/" + token, "confirm/" + late)) {
      String page = Site.get("/en/" + link).body();
      assertTrue(page.contains("We won.") && page.contains("/campaigns/" + campaign.slug()), page);
    }
  }

  @Test
  @DisplayName("R5: confirms and withdraws while the campaign is offline too")
  void offline() throws Exception {
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    String link = "/en/confirm/" + token;
    assertTrue(Site.get(link).require(200).body().contains("/en/privacy/" + campaign + '"'));
    Acting.as(anna, () -> campaigns.takeOffline(campaign));
    Answer page = Site.get(link).require(200);
    assertTrue(page.body().contains("/en/privacy\""), "the campaign's own notice is hidden too");
    assertTrue(page.body().contains("taken this campaign offline"), page.body());
    assertTrue(Site.post(link, BUTTON).require(303).header("Location").endsWith(link));
    assertEquals(SignatureState.CONFIRMED, signature().state());
    assertTrue(Site.get(link).require(200).body().contains("my-signature/" + token));
    Site.get("/en/withdraw/" + token).require(200);
    Site.post("/en/withdraw/" + token, BUTTON).require(303);
    assertEquals(SignatureState.WITHDRAWN, signature().state());
  }

  @Test
  @DisplayName("leads to a page with a question about the target country, not ticked beforehand")
  void target() {
    Site.post("/en/confirm/" + token, BUTTON).require(303);
    String link = "/en/my-signature/" + token;
    String asked = "value=\"yes\" checked=\"checked\"";
    Answer page = Site.get(link).require(200);
    assertTrue(page.body().contains("id=\"consent-target\""), page.body());
    assertTrue(page.body().contains("(Pakistan)"), page.body());
    assertFalse(page.body().contains(asked));
    Site.post(link, Map.of("targetAsked", "yes", "target", "yes")).require(303);
    assertTrue(Site.get(link).body().contains(asked), "kept");
    Site.post(link, Map.of("language", "ur")).require(303);
    assertTrue(Site.get(link).body().contains(asked), "no answer changes nothing");
    Site.post(link, Map.of("targetAsked", "yes")).require(303);
    assertFalse(Site.get(link).body().contains(asked), "taken back");
  }

  private static void look(String link) {
    for (int i = 0; i < OFTEN; i++) {
      Site.get(link).require(200);
      Site.head(link).require(200);
    }
  }

  private Signature signature() {
    em.clear();
    return petitionWorld.rows(petition.id()).getFirst();
  }
}
