package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A signer of two versions who uses the link of the first")
class AllVersionsIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private ExpiryRun expiry;
  @Inject private Forgetting forgetting;
  @Inject private Moderation moderation;
  @Inject private OwnSignature own;
  @Inject private Recounts recounts;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("malti") + "@example.org";
  private String token;

  private void sign(List<SignatureRequest.ConsentGiven> consents) {
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Malti",
            "Borg",
            email,
            "MT",
            null,
            null,
            "en",
            Visibility.PUBLIC,
            consents,
            null,
            null),
        "127.0.0.1");
  }

  @BeforeEach
  void signBoth() throws Exception {
    sign(List.of());
    token = petitionWorld.token(email);
    signatures.confirm(token);
    publishAgain();
    renewals.sign(token);
  }

  private Signature first() {
    return petitionWorld.rows(petition.id()).getFirst();
  }

  private Signature second() {
    return petitionWorld.rows(petition.id()).getLast();
  }

  private void stands(Map<String, Long> expected) throws Exception {
    assertEquals(expected, batchWorld.tally(petition.id()));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName("R9: a withdrawal applies to both versions")
  void withdrawn() throws Exception {
    stands(Map.of("ONLINE MT", 2L));
    own.withdraw(token);
    assertEquals(SignatureState.WITHDRAWN, first().state());
    assertEquals(SignatureState.WITHDRAWN, second().state());
    assertNull(second().signer().givenName());
    stands(Map.of());
    own.withdraw(token);
    stands(Map.of());
  }

  private void ends(String rule, int days) {
    forgetting.over(petition.id(), Duration.ofDays(days));
    forgetting.apply(rule);
  }

  private boolean hasAddress() {
    return first().encryptedAddress() != null && second().encryptedAddress() != null;
  }

  @Test
  @DisplayName(
      "R10: an erasure applies to both versions, also once retention has deleted the addresses")
  void erasedLater() {
    String before = petitionWorld.fingerprint(first().id());
    assertTrue(petitionWorld.isWrittenTo(email));
    ends("addresses", 366);
    assertFalse(petitionWorld.isWrittenTo(email), "nor in what was never sent");
    String after = petitionWorld.fingerprint(first().id());
    assertNotEquals(before, after);
    assertEquals(after, petitionWorld.fingerprint(second().id()), "of nobody, and together");
    assertNull(first().encryptedAddress());
    assertEquals("Malti", first().signer().givenName());
    own.erase(token);
    assertNull(first().signer().givenName());
    assertNull(second().signer().givenName());
    assertNotEquals(
        petitionWorld.fingerprint(first().id()), petitionWorld.fingerprint(second().id()));
  }

  @Test
  @DisplayName("R10: both addresses are kept as long as a consent to news lasts under one version")
  void agreedUnderOne() throws Exception {
    publishAgain();
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    sign(List.of(new SignatureRequest.ConsentGiven(owner, "NEWS", true)));
    signatures.confirm(petitionWorld.token(email));
    ends("addresses", 366);
    assertTrue(hasAddress());
    ends("contacts", 1096);
    assertNull(first().encryptedAddress());
    assertNull(second().encryptedAddress());
    assertEquals(petitionWorld.fingerprint(first().id()), petitionWorld.fingerprint(second().id()));
  }

  @Test
  @DisplayName("R10: a consent to pass on the name keeps no address longer")
  void onlyPassedOn() throws Exception {
    publishAgain();
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    sign(List.of(new SignatureRequest.ConsentGiven(owner, "SHARE", true)));
    signatures.confirm(petitionWorld.token(email));
    ends("addresses", 366);
    assertNull(first().encryptedAddress());
    assertNull(second().encryptedAddress());
  }

  @Test
  @DisplayName("R9: withdrawing an unconfirmed entry leaves the signatures that were confirmed")
  void typedByAStranger() throws Exception {
    publishAgain();
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    own.withdraw(petitionWorld.token(email));
    assertEquals(SignatureState.WITHDRAWN, second().state());
    stands(Map.of("ONLINE MT", 2L));
  }

  @Test
  @DisplayName("R7: a withdrawal clears an expired entry too, and only its fingerprint stays")
  void expired() throws Exception {
    publishAgain();
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    sign(List.of(new SignatureRequest.ConsentGiven(owner, "NEWS", true)));
    long third = second().id();
    String fingerprint = petitionWorld.fingerprint(third);
    time.age(third, Duration.ofDays(15));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, second().state());
    own.withdraw(token);
    assertEquals(third, second().id());
    assertEquals(SignatureState.WITHDRAWN, second().state());
    assertNull(second().signer().givenName());
    assertNull(second().encryptedAddress());
    assertEquals(0, time.consents(third));
    assertEquals(fingerprint, petitionWorld.fingerprint(third), "no file brings him back");
    stands(Map.of());
  }

  @Test
  @DisplayName(
      "R9: a narrower choice applies to both versions, a wider one only to that of the link")
  void narrowed() {
    String target = campaigns.byId(petition.campaignId()).orElseThrow().targetCountry();
    own.choose(petitionWorld.token(email), choices(null, true));
    assertTrue(own.agreesToTarget(petitionWorld.token(email), target));
    own.choose(token, choices(Visibility.ANONYMOUS, false));
    assertEquals(Visibility.ANONYMOUS, second().signer().visibility());
    assertEquals(0, granted());
    own.choose(token, choices(Visibility.PUBLIC, true));
    assertEquals(Visibility.PUBLIC, first().signer().visibility());
    assertEquals(Visibility.ANONYMOUS, second().signer().visibility());
    assertEquals(1, granted());
  }

  @Test
  @DisplayName(
      "R9: a narrower choice applies to an invalidated signature too, a wider one does not")
  void narrowedWhileOut() throws Exception {
    long id = second().id();
    Decision out = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null);
    Acting.as(anna, () -> moderation.decide(id, out));
    own.choose(token, choices(Visibility.ANONYMOUS, false));
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.REVERT)));
    assertEquals(SignatureState.CONFIRMED, second().state());
    assertEquals(Visibility.ANONYMOUS, second().signer().visibility());
    Acting.as(anna, () -> moderation.decide(id, out));
    own.choose(token, choices(Visibility.PUBLIC, null));
    assertEquals(Visibility.ANONYMOUS, second().signer().visibility());
  }

  @Test
  @DisplayName(
      "R9: a form that changes the language of one version leaves the choices of the other")
  void leftAlone() {
    String later = petitionWorld.token(email);
    assertEquals(2, signatures.peek(later).version());
    own.choose(later, choices(Visibility.ANONYMOUS, null));
    own.choose(token, choices(Visibility.PUBLIC, true));
    String link = "/en/my-signature/" + later;
    String shown = Site.get(link).require(200).body();
    assertTrue(shown.contains("name=\"targetShown\" value=\"no\""), shown);
    Map<String, String> form =
        Map.of(
            "visibility",
            "ANONYMOUS",
            "visibilityShown",
            "ANONYMOUS",
            "language",
            "fr",
            "languageShown",
            "en",
            "targetAsked",
            "PK",
            "targetShown",
            "no");
    Site.post(link, form).require(303);
    assertEquals("fr", second().signer().language());
    assertEquals("en", first().signer().language());
    assertEquals(Visibility.PUBLIC, first().signer().visibility());
    assertEquals(1, granted());
  }

  private long granted() {
    OwnData data = own.data(token);
    return data.consents().stream().filter(one -> one.granted()).count()
        + data.others().stream()
            .flatMap(one -> one.consents().stream())
            .filter(one -> one.granted())
            .count();
  }

  private static OwnChoices choices(Visibility visibility, Boolean toTarget) {
    return new OwnChoices(visibility, null, toTarget, null, List.of());
  }

  @Test
  @DisplayName("R9: the copy of the data has both versions")
  void data() {
    OwnData data = own.data(token);
    assertEquals(1, data.version());
    assertEquals(List.of(2), data.others().stream().map(OwnData::version).toList());
    assertEquals(email, data.others().getFirst().email());
  }
}
