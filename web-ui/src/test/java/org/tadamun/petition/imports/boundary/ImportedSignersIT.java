package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.renewal.RenewalOffer;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("R7: Imported signature that its owner signs")
class ImportedSignersIT extends FourEyes {

  private static final Map<String, String> BUTTON = Map.of();
  private static final String ASKS = "Confirm my signature";
  private static final String NEWS = "Yes, send me news.";

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private ImportLists lists;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Moderation moderation;
  @Inject private Recounts recounts;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private CampaignView campaign;
  private String zara;

  @BeforeEach
  void name() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    zara = ImportWorld.address();
  }

  /** Imports Zara alone, from Great Britain, with these answers. */
  private ImportView imported(String isPublic, String news, String target) throws Exception {
    String file =
        "Name,Email,Country,Language,Public,News,Target\r\nZara Khan,%s,GB,ur,%s,%s,%s\r\n"
            .formatted(zara, isPublic, news, target);
    ImportView received = importWorld.received(anna, petition, file);
    ImportSetup guess = importWorld.as(anna, () -> lists.setup(received.id()));
    ImportSetup told =
        new ImportSetup(
            guess.form(),
            guess.columns(),
            guess.dates(),
            null,
            "ur",
            campaign.owner().slug(),
            NEWS,
            "You may name me.");
    importWorld.as(anna, () -> imports.check(received.id(), null, told));
    importWorld.settled(anna, received);
    importWorld.as(bilal, () -> imports.start(received.id(), null));
    return importWorld.settled(anna, received);
  }

  /** Signs by the form with Zara's address, from Sweden; returns the mailed token. */
  private String signs(Visibility visibility, String... purposes) {
    List<ConsentGiven> consents =
        Stream.of(purposes)
            .map(purpose -> new ConsentGiven(campaign.owner().slug(), purpose, true))
            .toList();
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Zara", "Khan", zara, "SE", null, null, "en", visibility, consents, null, null),
        "127.0.0.1");
    return petitionWorld.token(zara);
  }

  private Signature row() {
    return petitionWorld.rows(petition.id()).getLast();
  }

  private void decide(ModerationCommand command) throws Exception {
    InvalidationReason reason =
        command == ModerationCommand.INVALIDATE ? InvalidationReason.OTHER : null;
    long id = row().id();
    importWorld.as(anna, () -> moderation.decide(id, new Decision(command, reason, null)));
  }

  private void stands(Map<String, Long> expected) throws Exception {
    assertEquals(expected, batchWorld.tally(petition.id()));
    assertEquals(List.of(), importWorld.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  private void withdrawn(ImportView file) throws Exception {
    importWorld.as(anna, () -> imports.withdraw(file.id(), null, "Wrong list"));
    importWorld.settled(anna, file);
  }

  /** Publishes now: the server's own timer mails nobody in the first minute of a version. */
  private void renew() throws Exception {
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  @Test
  @DisplayName("Confirmed on its page, the signature stays when the import is withdrawn")
  void page() throws Exception {
    ImportView file = imported("no", "no", "no");
    String link = "/en/confirm/" + signs(Visibility.ANONYMOUS);
    assertTrue(Site.get(link).require(200).body().contains(ASKS));
    Site.head(link).require(200);
    stands(Map.of("PARTNER GB", 1L));
    Site.post(link, BUTTON).require(303);
    stands(Map.of("ONLINE GB", 1L));
    String after = Site.get(link).require(200).body();
    assertTrue(after.contains("Already confirmed"), after);
    assertFalse(after.contains(ASKS), after);
    withdrawn(file);
    stands(Map.of("ONLINE GB", 1L));
    assertEquals(SignatureState.CONFIRMED, row().state());
  }

  @Test
  @DisplayName("A link older than fourteen days still confirms while the import stands")
  void late() throws Exception {
    imported("no", "no", "no");
    String link = "/en/confirm/" + signs(Visibility.ANONYMOUS);
    time.age(row().id(), Duration.ofDays(15));
    assertTrue(Site.get(link).require(200).body().contains(ASKS));
    Site.post(link, BUTTON).require(303);
    stands(Map.of("ONLINE GB", 1L));
  }

  @Test
  @DisplayName("The signature is confirmed while held, and counts as online once released")
  void held() throws Exception {
    ImportView file = imported("no", "no", "no");
    decide(ModerationCommand.HOLD);
    String link = "/en/confirm/" + signs(Visibility.ANONYMOUS);
    assertTrue(Site.get(link).require(200).body().contains(ASKS));
    assertTrue(Site.post(link, BUTTON).require(303).header("Location").endsWith("/held"));
    assertFalse(Site.get(link).require(200).body().contains(ASKS));
    withdrawn(file);
    assertEquals(SignatureState.HELD, row().state());
    decide(ModerationCommand.RELEASE);
    stands(Map.of("ONLINE GB", 1L));
  }

  @Test
  @DisplayName("The signature cannot be confirmed while invalidated, and no new mail is sent")
  void takenOut() throws Exception {
    imported("yes", "yes", "yes");
    String token = signs(Visibility.PUBLIC);
    decide(ModerationCommand.INVALIDATE);
    assertEquals(303, Site.get("/en/confirm/" + token).status(), "to her own page");
    assertEquals(token, signs(Visibility.ANONYMOUS), "nothing is mailed");
    assertEquals(SignatureState.INVALIDATED, row().state());
    stands(Map.of());
  }

  @Test
  @DisplayName("Visibility and consents are those that both import and owner gave")
  void narrowed() throws Exception {
    imported("yes", "yes", "yes");
    assertEquals(2, time.consents(row().id()));
    String token = signs(Visibility.ADDRESSEE, "NEWS");
    assertEquals(Visibility.ADDRESSEE, row().signer().visibility());
    assertEquals(List.of(NEWS), signatures.peek(token).agreed());
    assertTrue(Site.get("/en/confirm/" + token).require(200).body().contains(NEWS));
    signatures.confirm(token);
    assertEquals(Visibility.ADDRESSEE, row().signer().visibility());
    assertEquals(List.of(NEWS), signatures.peek(token).agreed());
    assertEquals("GB", row().signer().country());
  }

  @Test
  @DisplayName("A form with its address does not widen its visibility and consents")
  void notWidened() throws Exception {
    imported("no", "no", "no");
    String token = signs(Visibility.PUBLIC, "NEWS", "TARGET");
    assertEquals(Visibility.ANONYMOUS, row().signer().visibility());
    assertEquals(List.of(), signatures.peek(token).agreed());
    signatures.confirm(token);
    assertEquals(Visibility.ANONYMOUS, row().signer().visibility());
    assertEquals(List.of(), signatures.peek(token).agreed());
  }

  @Test
  @DisplayName("An import stores the wording and a language of the text")
  void seen() throws Exception {
    imported("no", "no", "no");
    assertNotNull(row().seen().language());
    assertEquals(1, row().seen().revision());
  }

  @Test
  @DisplayName("A signer of an earlier text is mailed, and one click makes it an online signature")
  void renewed() throws Exception {
    String token = signs(Visibility.ADDRESSEE, "NEWS");
    signatures.confirm(token);
    renew();
    ImportView file = imported("yes", "yes", "yes");
    stands(Map.of("ONLINE SE", 1L, "PARTNER GB", 1L));
    askEverybody();
    assertEquals(List.of("petition.confirm", "renewal.ask"), time.mailsTo(zara));
    assertEquals(RenewalOffer.Standing.ASKED, renewals.peek(token).standing());
    assertTrue(
        Site.get("/en/sign-again/" + token).require(200).body().contains("Sign the new text"));
    assertFalse(renewals.sign(token).held());
    assertFalse(renewals.sign(token).held(), "again");
    stands(Map.of("ONLINE SE", 2L));
    assertEquals(1, petitionWorld.times(petition.id(), FunnelStage.RENEWED), "raises no alarm");
    assertEquals(RenewalOffer.Standing.SIGNED, renewals.peek(token).standing());
    assertEquals(List.of("petition.confirm", "renewal.ask", "renewal.signed"), time.mailsTo(zara));
    assertEquals(Visibility.ADDRESSEE, row().signer().visibility());
    assertEquals(1, signatures.peek(petitionWorld.token(zara)).agreed().size());
    withdrawn(file);
    stands(Map.of("ONLINE SE", 2L));
  }

  @Test
  @DisplayName("Held under the later text, a signature stays held when signed by an earlier link")
  void renewedHeld() throws Exception {
    String token = signs(Visibility.PUBLIC, "NEWS");
    signatures.confirm(token);
    renew();
    imported("yes", "yes", "no");
    decide(ModerationCommand.HOLD);
    signs(Visibility.ANONYMOUS);
    assertEquals(Visibility.ANONYMOUS, renewals.peek(token).signer().visibility());
    assertTrue(renewals.sign(token).held());
    assertNull(row().provenance().importNumber());
    assertEquals(Visibility.ANONYMOUS, row().signer().visibility(), "said last");
    assertEquals(0, signatures.peek(petitionWorld.token(zara)).agreed().size());
    assertEquals(RenewalOffer.Standing.HELD, renewals.peek(token).standing());
    assertEquals(1, petitionWorld.times(petition.id(), FunnelStage.RENEWED));
    decide(ModerationCommand.RELEASE);
    stands(Map.of("ONLINE SE", 2L));
  }

  @Test
  @DisplayName("Invalidated under the later text, a signature cannot be signed by an earlier link")
  void renewedInvalid() throws Exception {
    String token = signs(Visibility.ANONYMOUS);
    signatures.confirm(token);
    renew();
    imported("yes", "no", "no");
    decide(ModerationCommand.INVALIDATE);
    askEverybody();
    assertEquals(List.of("petition.confirm"), time.mailsTo(zara));
    assertEquals(RenewalOffer.Standing.GONE, renewals.peek(token).standing());
    assertEquals(410, Site.post("/en/sign-again/" + token, BUTTON).status());
  }

  @Test
  @DisplayName("An owner who confirms after all others were mailed about a new text is mailed too")
  void askedLate() throws Exception {
    imported("no", "no", "no");
    String token = signs(Visibility.ANONYMOUS);
    renew();
    askEverybody();
    askEverybody();
    assertEquals(List.of("petition.brought"), time.mailsTo(zara));
    signatures.confirm(token);
    askEverybody();
    askEverybody();
    assertEquals(List.of("petition.brought", "renewal.ask"), time.mailsTo(zara));
  }
}
