package org.tadamun.web.publicsite.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/** R17: the mail and the page promise that the entry is deleted. */
@InServer
@DisplayName("The button \"It was not me\"")
class NotMeIT extends FourEyes {

  private static final Map<String, String> BUTTON = Map.of();

  @Inject private BatchWorld batchWorld;
  @Inject private ImportWorld importWorld;
  @Inject private Moderation moderation;
  @Inject private Petitions petitions;
  @Inject private Recounts recounts;
  @Inject private ExpiryRun expiry;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("stranger") + "@example.org";

  private String signed() {
    petitionWorld.sign(petition, "Zara", "Khan", email, "SE");
    return petitionWorld.token(email);
  }

  private String confirmed() {
    String token = signed();
    signatures.confirm(token);
    return token;
  }

  private List<Signature> rows() {
    return petitionWorld.rows(petition.id());
  }

  private void decide(ModerationCommand command, InvalidationReason reason) throws Exception {
    long id = rows().getLast().id();
    Acting.as(anna, () -> moderation.decide(id, new Decision(command, reason, null)));
  }

  private void notMe(String token) {
    String link = "/en/not-me/" + token;
    assertTrue(Site.get(link).require(200).body().contains("the entry is deleted"));
    String done = Site.post(link, BUTTON).require(303).header("Location");
    assertTrue(done.endsWith("/en/entry-deleted"), done);
  }

  /** Checks the deletion of all traces of the address, which its former fingerprint identifies. */
  private void isDeleted(Signature before, String fingerprint, String token) {
    Signature left =
        rows().stream().filter(one -> one.id() == before.id()).findFirst().orElseThrow();
    assertNull(left.encryptedAddress());
    assertNull(left.signer().givenName());
    assertNotEquals(fingerprint, petitionWorld.fingerprint(left.id()));
    assertFalse(petitionWorld.hasLinks(left.id()));
    assertEquals(0, time.consents(left.id()));
    for (String page : List.of("not-me", "my-signature", "confirm", "withdraw", "erase")) {
      assertEquals(410, Site.get("/en/" + page + "/" + token).status(), page);
    }
    assertEquals(410, Site.post("/en/not-me/" + token, BUTTON).status());
  }

  private void counts(Map<String, Long> expected) throws Exception {
    assertEquals(expected, batchWorld.tally(petition.id()));
    List<?> findings = Acting.as(anna, () -> recounts.run(petition.slug())).findings();
    assertEquals(List.of(), findings);
  }

  private void deletes(String token) {
    Signature row = rows().getLast();
    String fingerprint = petitionWorld.fingerprint(row.id());
    notMe(token);
    isDeleted(row, fingerprint, token);
    assertFalse(petitionWorld.isWrittenTo(email), "a mail that waits knows the address");
  }

  @Test
  @DisplayName("deletes an unconfirmed entry: name, address, fingerprint, links and mails")
  void pending() throws Exception {
    String token = signed();
    assertFalse(Site.get("/en/not-me/" + token).body().contains("on a list"));
    deletes(token);
    assertEquals(SignatureState.WITHDRAWN, rows().getLast().state());
    counts(Map.of());
  }

  @Test
  @DisplayName("deletes a confirmed signature, and the figure falls by one")
  void confirmedOne() throws Exception {
    String token = confirmed();
    counts(Map.of("ONLINE SE", 1L));
    deletes(token);
    counts(Map.of());
  }

  @Test
  @DisplayName("deletes a signature of a closed petition too, and the figure falls by one")
  void over() throws Exception {
    String token = confirmed();
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    deletes(token);
    counts(Map.of());
  }

  @Test
  @DisplayName("deletes an expired entry that has not been erased yet")
  void expired() throws Exception {
    String token = signed();
    time.age(rows().getLast().id(), Duration.ofDays(15));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, rows().getLast().state());
    deletes(token);
    counts(Map.of());
  }

  @Test
  @DisplayName("has the same effect as withdrawing for an entry that was never confirmed")
  void expiredWithdrawn() {
    String token = signed();
    Signature row = rows().getLast();
    String fingerprint = petitionWorld.fingerprint(row.id());
    time.age(row.id(), Duration.ofDays(15));
    expiry.run();
    Site.get("/en/withdraw/" + token).require(200);
    Site.post("/en/withdraw/" + token, BUTTON).require(303);
    isDeleted(row, fingerprint, token);
  }

  @Test
  @DisplayName("deletes held and invalidated signatures, and leaves the public log as it is")
  void decided() throws Exception {
    String held = confirmed();
    decide(ModerationCommand.HOLD, null);
    deletes(held);
    counts(Map.of());
    String invalid = confirmed();
    decide(ModerationCommand.INVALIDATE, InvalidationReason.OTHER);
    Map<String, Long> log = ModerationWorld.corrected(petition);
    deletes(invalid);
    counts(Map.of());
    assertEquals(InvalidationReason.OTHER, rows().getLast().ruling().reason());
    assertEquals(log, ModerationWorld.corrected(petition));
  }

  @Test
  @DisplayName("deletes a signature that came by an import as well")
  void imported() throws Exception {
    String file = ImportWorld.HEADING + ImportWorld.row(email, "GB");
    importWorld.done(anna, bilal, petition, file);
    counts(Map.of("PARTNER GB", 1L));
    String token = signed();
    String page = Site.get("/en/not-me/" + token).require(200).body();
    assertTrue(page.contains("including the one on the list"), page);
    deletes(token);
    counts(Map.of());
  }

  @Test
  @DisplayName("leaves the address free to sign again")
  void anew() throws Exception {
    deletes(signed());
    confirmed();
    assertEquals(2, rows().size());
    counts(Map.of("ONLINE SE", 1L));
  }

  @Test
  @DisplayName(
      "keeps what the owner confirmed under an earlier version, but not a stranger's words")
  void versions() throws Exception {
    String strangers = signed();
    publishAgain();
    deletes(signed());
    assertTrue(rows().stream().allMatch(one -> one.encryptedAddress() == null));
    assertEquals(410, Site.get("/en/confirm/" + strangers).status());
    String own = confirmed();
    publishAgain();
    notMe(signed());
    Stream<Signature> left = rows().stream().filter(one -> one.encryptedAddress() != null);
    assertEquals(
        List.of(SignatureState.CONFIRMED), left.map(Signature::state).toList(), "his own word");
    Site.get("/en/my-signature/" + own).require(200);
    assertEquals(0, rows().stream().filter(one -> one.version() == 3).mapToLong(this::named).sum());
  }

  private long named(Signature one) {
    return one.signer().givenName() == null ? 0 : 1;
  }

  @Test
  @DisplayName("is beside the full name, which is labelled as the name")
  void name() {
    String page = Site.get("/en/confirm/" + signed()).require(200).body();
    String tight = page.replaceAll(">\\s+<", "><");
    assertTrue(tight.contains("<dt>Name</dt><dd><bdi>Zara Khan</bdi></dd>"), page);
    assertFalse(page.contains("Given name"), page);
    String german = Site.get("/de/confirm/" + petitionWorld.token(email)).require(200).body();
    assertTrue(german.contains("<dt>Name</dt>"), german);
  }
}
