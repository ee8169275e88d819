package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.RenewalOutcome;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Asking the signers of an earlier version")
class RenewalsIT extends FourEyes {

  private static final Map<String, String> BUTTON = Map.of();
  private static final int PAIRS = 12;

  @Resource private ManagedExecutorService threads;
  @Inject private Campaigns campaigns;
  @Inject private OwnSignature own;
  @Inject private Petitions petitions;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private Tallies tallies;
  @Inject private TimeMachine time;

  private static String address() {
    return World.unique("amal") + "@example.org";
  }

  private String pending(String email, String language) {
    List<ConsentGiven> consents =
        List.of(new ConsentGiven(owner(), "NEWS", true), new ConsentGiven(owner(), "TARGET", true));
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Amal",
            "Haddad",
            email,
            "SE",
            null,
            null,
            language,
            Visibility.PUBLIC,
            consents,
            null,
            null),
        "127.0.0.1");
    return petitionWorld.token(email);
  }

  private String owner() {
    return campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
  }

  private String signed(String email, String language) {
    String token = pending(email, language);
    signatures.confirm(token);
    return token;
  }

  /**
   * Publishes at the present moment, since the timer asks nobody in the first minute of a version.
   */
  private void renew() throws Exception {
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.other(), ChangeKind.MATERIAL);
  }

  private long counted() {
    return tallies.exactBySourceNow(petition).stream().mapToLong(CountryFigures::total).sum();
  }

  private List<Signature> rows() {
    return petitionWorld.rows(petition.id());
  }

  @Test
  @DisplayName(
      "R1 R2: confirmed signers are asked once, in their language; pending and withdrawn are not")
  void asked() throws Exception {
    String amal = address();
    String bert = address();
    String gone = address();
    signed(amal, "ar");
    pending(bert, "en");
    own.withdraw(signed(gone, "en"));
    renew();
    askEverybody();
    askEverybody();
    assertEquals(List.of("petition.confirm", "renewal.ask"), time.mailsTo(amal));
    assertEquals(List.of("petition.confirm"), time.mailsTo(bert));
    assertEquals(List.of(), time.mailsTo(gone), "what waited was called back when he left");
    RenewalView seen = Acting.as(anna, () -> renewals.of(petition.slug())).getFirst();
    assertEquals(1, seen.asked());
    assertTrue(seen.isFinished());
    assertEquals(2, seen.number());
    assertEquals(0, counted());
  }

  @Test
  @DisplayName(
      "R4 R5: R6: one click signs the new version; reading the page, or repeating, changes nothing")
  void click() throws Exception {
    String email = address();
    signed(email, "ar");
    renew();
    askEverybody();
    String link = "/ar/sign-again/" + petitionWorld.token(email);
    Answer page = Site.get(link).require(200);
    Site.head(link).require(200);
    assertTrue(page.body().contains("توقيع النص الجديد"), page.body());
    assertTrue(page.body().contains("Free them all"), page.body());
    assertEquals(1, rows().size());
    assertEquals(0, counted());
    assertTrue(Site.post(link, BUTTON).require(303).header("Location").endsWith(petition.slug()));
    Site.post(link, BUTTON).require(303);
    assertEquals(1, counted());
    Signature fresh = rows().getLast();
    assertEquals(2, rows().size());
    assertEquals(SignatureState.CONFIRMED, fresh.state());
    assertEquals(2, fresh.version());
    assertEquals("Amal Haddad", fresh.signer().fullName());
    assertEquals(Visibility.PUBLIC, fresh.signer().visibility());
    assertEquals("en", fresh.seen().language(), "the new text has no Arabic yet");
    assertEquals(SignatureState.CONFIRMED, rows().getFirst().state(), "R5 the earlier one stays");
    assertEquals(1, time.consents(fresh.id()), "R6 news alone go along");
    assertEquals("renewal.signed", time.mailsTo(email).getLast());
    String own = Site.get("/ar/my-signature/" + petitionWorld.token(email)).require(200).body();
    assertTrue(own.contains("Amal"), own);
  }

  @Test
  @DisplayName("two clicks at the same moment sign once")
  void twoClicks() throws Exception {
    String email = address();
    signed(email, "en");
    renew();
    askEverybody();
    String token = petitionWorld.token(email);
    List<Future<RenewalOutcome>> both =
        List.of(
            threads.submit(() -> renewals.sign(token)), threads.submit(() -> renewals.sign(token)));
    for (Future<RenewalOutcome> one : both) {
      assertEquals(new RenewalOutcome(petition.slug(), false), one.get());
    }
    assertEquals(1, counted());
    assertEquals(2, rows().size());
  }

  @Test
  @DisplayName(
      "R3: the new version cannot be signed after a withdrawal, nor while signing is paused")
  void refusals() throws Exception {
    String email = address();
    String token = signed(email, "en");
    String other = signed(address(), "en");
    renew();
    own.withdraw(token);
    assertThrows(LinkGone.class, () -> renewals.sign(token));
    assertEquals(RenewalOffer.Standing.GONE, renewals.peek(token).standing());
    assertThrows(LinkGone.class, () -> renewals.sign("none"));
    Acting.as(anna, () -> petitions.pause(petition.slug(), petition.version()));
    assertThrows(PetitionClosed.class, () -> renewals.sign(other));
    assertEquals(RenewalOffer.Standing.CLOSED, renewals.peek(other).standing());
    assertEquals(503, Site.get("/en/sign-again/" + other).status());
    assertEquals(503, Site.post("/en/sign-again/" + other, BUTTON).status());
    askEverybody();
    assertNull(
        Acting.as(anna, () -> renewals.of(petition.slug())).getFirst().finishedAt(),
        "nobody is asked while nobody may sign");
    assertEquals(0, counted());
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> renewals.of(petition.slug()));
  }

  @Test
  @DisplayName("a signer who confirms the earlier version late is asked, once")
  void late() throws Exception {
    String email = address();
    String token = pending(email, "fr");
    renew();
    askEverybody();
    assertEquals(List.of("petition.confirm"), time.mailsTo(email));
    signatures.confirm(token);
    askEverybody();
    askEverybody();
    assertEquals(List.of("petition.confirm", "renewal.ask"), time.mailsTo(email));
    assertEquals(0, counted(), "he confirmed the earlier text");
  }

  @Test
  @DisplayName("a form that is followed by a click counts once")
  void both() throws Exception {
    String email = address();
    String token = signed(email, "en");
    renew();
    pending(email, "en");
    renewals.sign(token);
    assertEquals(1, counted());
    assertEquals(2, rows().size());
    assertEquals(RenewalOffer.Standing.SIGNED, renewals.peek(token).standing());
  }

  @Test
  @DisplayName("a click and a form of one address at the same moment are both accepted")
  void clickAndForm() throws Exception {
    List<String> emails = Stream.generate(RenewalsIT::address).limit(PAIRS).toList();
    List<String> tokens = emails.stream().map(email -> signed(email, "en")).toList();
    renew();
    for (int i = 0; i < PAIRS; i++) {
      String token = tokens.get(i);
      String email = emails.get(i);
      Future<?> click = threads.submit(() -> renewals.sign(token));
      Future<?> form = threads.submit(() -> pending(email, "en"));
      click.get();
      form.get();
    }
    List<Signature> fresh = rows().stream().filter(row -> row.version() == 2).toList();
    assertEquals(PAIRS, fresh.size());
    tokens.forEach(renewals::sign);
    assertEquals(PAIRS, counted());
  }

  @Test
  @DisplayName("an erasure by any link applies to every version that was signed")
  void erasure() throws Exception {
    String email = address();
    String token = signed(email, "en");
    renew();
    renewals.sign(token);
    Map<Long, String> prints = new HashMap<>();
    rows().forEach(row -> prints.put(row.id(), petitionWorld.fingerprint(row.id())));
    own.erase(petitionWorld.token(email));
    for (Signature row : rows()) {
      assertNull(row.signer().givenName());
      assertNull(row.encryptedAddress());
      assertEquals(SignatureState.WITHDRAWN, row.state());
      assertFalse(prints.get(row.id()).equals(petitionWorld.fingerprint(row.id())));
      assertEquals(0, time.consents(row.id()));
      assertFalse(petitionWorld.hasLinks(row.id()));
    }
    assertEquals(0, counted());
    assertThrows(LinkGone.class, () -> renewals.peek(token));
  }

  @Test
  @DisplayName("a signer of two earlier versions is asked once")
  void twoVersions() throws Exception {
    String email = address();
    String token = signed(email, "en");
    renew();
    renewals.sign(token);
    renew();
    askEverybody();
    assertEquals(
        1, time.mailsTo(email).stream().filter(cause -> cause.equals("renewal.ask")).count());
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    assertEquals(3, now.textVersion());
    renewals.sign(petitionWorld.token(email));
    assertEquals(List.of(1, 2, 3), rows().stream().map(Signature::version).toList());
  }
}
