package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.upkeep.Reminding;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.renewal.EarlierHeld;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A signer of the first version who is late for the second")
class LateConfirmationIT extends FourEyes {

  private static final Map<String, String> BUTTON = Map.of();
  private static final Decision OUT =
      new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null);

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private Moderation moderation;
  @Inject private OwnSignature own;
  @Inject private Petitions petitions;
  @Inject private Reminding reminders;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("late") + "@example.org";
  private String token;

  @BeforeEach
  void signFirst() throws Exception {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    token = petitionWorld.token(email);
    PetitionText first = PetitionWorld.text();
    LocalizedText title = LocalizedText.of("en", "Free all of them");
    PetitionText second = new PetitionText(title, first.body(), first.demands());
    petition = petitionWorld.publish(anna, petition.slug(), second, ChangeKind.MATERIAL);
  }

  private void remindAfterFourDays() {
    petitionWorld.rows(petition.id()).forEach(row -> time.age(row.id(), Duration.ofDays(4)));
    reminders.remind(petition.slug(), 0);
  }

  @Test
  @DisplayName("no reminder is sent if the signer has confirmed the second version")
  void notReminded() {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    signatures.confirm(petitionWorld.token(email));
    remindAfterFourDays();
    assertEquals(List.of("petition.confirm", "petition.confirm"), time.mailsTo(email));
  }

  @Test
  @DisplayName("the first text is shown and confirmed, and then the second one is offered")
  void confirmsFirst() throws Exception {
    String page = Site.get("/en/confirm/" + token).require(200).body();
    assertTrue(page.contains("Free our colleague"), page);
    assertFalse(page.contains("Free all of them"), page);
    assertTrue(page.contains("an earlier version of this text"), page);
    String next = Site.post("/en/confirm/" + token, BUTTON).require(303).header("Location");
    assertTrue(next.endsWith("/en/sign-again/" + token), next);
    assertTrue(
        Site.get("/en/sign-again/" + token).require(200).body().contains("Free all of them"));
    assertEquals(Map.of("ONLINE MT", 1L), batchWorld.tally(petition.id()));
    String reloaded = Site.get("/en/confirm/" + token).require(303).header("Location");
    assertTrue(reloaded.endsWith("/en/sign-again/" + token), reloaded);
    String own = Site.get("/en/my-signature/" + token).require(200).body();
    assertTrue(own.contains("Free our colleague"), own);
    assertTrue(own.contains("href=\"/en/sign-again/" + token), own);
    String thanks = Site.post("/en/sign-again/" + token, BUTTON).require(303).header("Location");
    assertTrue(thanks.endsWith("/en/thanks/" + petition.slug()), thanks);
    assertEquals(Map.of("ONLINE MT", 2L), batchWorld.tally(petition.id()));
    assertTrue(Site.get("/en/confirm/" + token).require(200).body().contains("Already confirmed"));
    assertFalse(Site.get("/en/my-signature/" + token).body().contains("/en/sign-again/"));
  }

  @Test
  @DisplayName("the confirmation page is shown while the second version cannot be signed")
  void paused() throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
    String next = Site.post("/en/confirm/" + token, BUTTON).require(303).header("Location");
    assertTrue(next.endsWith("/en/confirm/" + token), next);
    assertTrue(Site.get("/en/confirm/" + token).require(200).body().contains("Already confirmed"));
  }

  @Test
  @DisplayName("the link says that it works again while the first signature is held")
  void held() throws Exception {
    signatures.confirm(token);
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    String link = "/en/sign-again/" + token;
    assertEquals(RenewalOffer.Standing.WAITS, renewals.peek(token).standing());
    assertTrue(Site.get(link).require(200).body().contains("this link works again"));
    Answer refused = Site.post(link, BUTTON);
    assertEquals(409, refused.status());
    assertTrue(refused.body().contains("this link works again"), refused.body());
    assertThrows(EarlierHeld.class, () -> renewals.sign(token));
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    CampaignView hidden = Acting.as(anna, () -> campaigns.takeOffline(slug));
    assertEquals(503, Site.get(link).status());
    Acting.as(anna, () -> campaigns.putOnline(hidden.slug(), hidden.version()));
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.RELEASE)));
    Site.get(link).require(200);
    Site.post(link, BUTTON).require(303);
    assertEquals(Map.of("ONLINE MT", 2L), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("the link leads to the signer's data if the first signature was invalidated")
  void takenOut() throws Exception {
    String earlier = "/en/my-signature/" + token;
    String confirm = "/en/confirm/" + token;
    String again = "/en/sign-again/" + token;
    signatures.confirm(token);
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Acting.as(anna, () -> moderation.decide(id, OUT));
    for (String link : List.of(confirm, again)) {
      String next = Site.get(link).require(303).header("Location");
      assertTrue(next.endsWith(earlier), next);
      assertEquals(410, Site.post(link, BUTTON).status());
    }
    String page = Site.get(earlier).require(200).body();
    assertTrue(page.contains("Not counted") && page.contains("Malti"), page);
    assertFalse(page.contains("/en/sign-again/"), page);
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    Acting.as(anna, () -> campaigns.takeOffline(slug));
    assertTrue(Site.get(again).require(303).header("Location").endsWith(earlier));
    own.withdraw(token);
    assertEquals(410, Site.get(confirm).status());
    assertEquals(410, Site.get(again).status());
  }

  @Test
  @DisplayName("a confirmation after an invalidation makes the signature held")
  void takenOutBefore() throws Exception {
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    Acting.as(anna, () -> moderation.decide(id, OUT));
    assertEquals(410, Site.get("/en/sign-again/" + token).status());
    Site.get("/en/confirm/" + token).require(200);
    Site.post("/en/confirm/" + token, BUTTON).require(303);
    assertEquals(
        SignatureState.HELD,
        petitionWorld.rows(petition.id()).getFirst().state(),
        "as ADR 287 says");
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("the link leads to the first signature if the second was invalidated")
  void secondTakenOut() throws Exception {
    signatures.confirm(token);
    renewals.sign(token);
    long second = petitionWorld.rows(petition.id()).getLast().id();
    Acting.as(anna, () -> moderation.decide(second, OUT));
    String next = Site.get("/en/sign-again/" + token).require(303).header("Location");
    assertTrue(next.endsWith("/en/my-signature/" + token), next);
  }

  @Test
  @DisplayName("a closed petition is said to be closed, also while the first signature is held")
  void heldAndClosed() throws Exception {
    signatures.confirm(token);
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    assertEquals(RenewalOffer.Standing.CLOSED, renewals.peek(token).standing());
    assertThrows(PetitionClosed.class, () -> renewals.sign(token));
  }

  @Test
  @DisplayName("the link no longer works if the address is unreadable")
  void unreadable() throws Exception {
    signatures.confirm(token);
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    String sealed = time.garble(id, "nothing that was ever sealed");
    assertEquals(410, Site.post("/en/sign-again/" + token, BUTTON).status());
    time.garble(id, sealed);
    assertEquals(Map.of("ONLINE MT", 1L), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("a reminder is sent for each version if neither is confirmed")
  void reminded() {
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    remindAfterFourDays();
    assertEquals(
        List.of("petition.confirm", "petition.confirm", "petition.remind", "petition.remind"),
        time.mailsTo(email));
  }
}
