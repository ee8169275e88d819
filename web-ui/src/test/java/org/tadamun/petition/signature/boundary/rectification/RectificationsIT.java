package org.tadamun.petition.signature.boundary.rectification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.erasure.Copies;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Correction of a signer's words by staff")
class RectificationsIT extends FourEyes {

  @Inject private Copies copies;
  @Inject private Erasures erasures;
  @Inject private ImportWorld importWorld;
  @Inject private Meanwhile meanwhile;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private OwnSignature own;
  @Inject private Petitions petitions;
  @Inject private Rectifications rectifications;
  @Inject private SignatureList list;
  @Inject private Tables tables;

  private static RightWords words(Signer of, String given, String country) {
    return new RightWords(
        given,
        of.familyName(),
        country,
        of.locality(),
        of.organisation(),
        of.language(),
        ErasureRequestWay.LETTER,
        RectificationReason.MISTYPED);
  }

  private SignerBefore kept(Person who, long id) throws Exception {
    return Acting.as(who, () -> rectifications.kept(id));
  }

  private long rectify(Person who, long id, Instant readAt, RightWords right) throws Exception {
    return Acting.as(
        who,
        () -> {
          rectifications.rectify(id, readAt, right);
          return id;
        });
  }

  /** Reads the words of a signature and corrects them at once. */
  private void rectify(Person who, long id, String given, String country) throws Exception {
    SignerBefore read = kept(who, id);
    rectify(who, id, read.changedAt(), words(read.signer(), given, country));
  }

  private Signer signer(long id) {
    return moderationWorld.signature(id).signer();
  }

  private List<Long> found(String name) throws Exception {
    return Acting.as(anna, () -> list.named(petition.slug(), name, SignatureFilter.ALL)).ids();
  }

  private List<AuditEntry> trail(long id) {
    return world.audit("signature", Long.toString(id)).stream()
        .filter(line -> line.action().equals("signature.rectified"))
        .toList();
  }

  @Test
  @DisplayName("R1 R3: an imported signature is corrected, found by the new name, and audited")
  void imported() throws Exception {
    String email = ImportWorld.address();
    importWorld.done(anna, bilal, petition, ImportWorld.HEADING + ImportWorld.row(email, "GB"));
    long id = petitionWorld.rows(petition.id()).getLast().id();
    String fingerprint = petitionWorld.fingerprint(id);
    SignerBefore read = kept(anna, id);
    RightWords right =
        new RightWords(
            " Xanthippa ",
            "Hadadeyeva",
            "GB",
            "Lyon",
            "",
            "fr",
            ErasureRequestWay.TELEPHONE,
            RectificationReason.BROUGHT);
    rectify(anna, id, read.changedAt(), right);
    Visibility seen = read.signer().visibility();
    assertEquals(new Signer("Xanthippa", "Hadadeyeva", "GB", "Lyon", null, "fr", seen), signer(id));
    assertEquals(List.of(id), found("xanthippa"));
    assertEquals(List.of(), found("amal"));
    assertEquals(fingerprint, petitionWorld.fingerprint(id));
    AuditEntry line = trail(id).getFirst();
    assertEquals(anna.name(), line.actor());
    assertNull(line.from());
    assertEquals("TELEPHONE BROUGHT givenName familyName locality language", line.to());
    for (String word : List.of("Xanthippa", "Hadadeyeva")) {
      assertEquals(Set.of("petition_signature"), tablesWith(word));
    }
    OwnData data = Acting.as(bilal, () -> copies.copy(id, ErasureRequestWay.LETTER, null));
    assertEquals("Xanthippa", data.signer().givenName());
    OwnData.Rectification told = data.rectification();
    assertEquals(List.of("givenName", "familyName", "locality", "language"), told.fields());
    assertEquals(RectificationReason.BROUGHT, told.reason());
    assertEquals(moderationWorld.signature(id).changedAt(), told.at());
  }

  /** The tables with this word; the scan gives each column as {@code table.column}. */
  private Set<String> tablesWith(String word) {
    return tables.columnsWith(word).stream()
        .map(one -> one.split("\\.")[0].toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("R1: words are corrected in any state, also once the petition is over")
  void everyState() throws Exception {
    String email = World.unique("zara") + "@example.org";
    long pending = moderationWorld.pending(petition, "Zara", email, "SE");
    long out = moderationWorld.confirmed(petition, "SE");
    Decision test = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.TEST, null);
    Acting.as(anna, () -> moderation.decide(out, test));
    long counts = moderationWorld.confirmed(petition, "SE");
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    for (long id : List.of(pending, out, counts)) {
      SignatureState before = moderationWorld.signature(id).state();
      rectify(anna, id, "Sara", "SE");
      assertEquals("Sara", signer(id).givenName());
      assertEquals(before, moderationWorld.signature(id).state());
    }
    assertEquals("Sara", own.data(petitionWorld.token(email)).signer().givenName());
  }

  @Test
  @DisplayName("R1: words with which nobody may sign are refused, each at its field")
  void mistakes() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    Instant read = kept(anna, id).changedAt();
    refused(id, read, words(signer(id), "Zara", "XX"), "country");
    refused(id, read, words(signer(id), "Zara", ""), "country");
    refused(id, read, words(signer(id), " ", "SE"), "givenName");
    refused(id, read, words(signer(id), "www.example.org", "SE"), "givenName");
    refused(id, read, words(signer(id), "=1", "SE"), "givenName");
    refused(id, read, words(signer(id), "Zara", "SE"), "givenName");
    String long101 = "x".repeat(101);
    RightWords all = new RightWords("Sara", null, "SE", long101, "http://x.org", "?", null, null);
    refused(id, read, all, "asked", "reason", "locality", "organisation", "language");
    assertEquals("Zara", signer(id).givenName());
    assertEquals(List.of(), trail(id));
  }

  private void refused(long id, Instant read, RightWords words, String... fields) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> rectify(anna, id, read, words), words::toString);
    assertEquals(
        Set.of(fields),
        refusal.errors().stream().map(FieldError::field).collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("R2: staff without permission in both the old and the new country correct nothing")
  void reach() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    SignerBefore read = kept(anna, id);
    Person briton = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    assertThrows(Forbidden.class, () -> kept(briton, id));
    RightWords sara = words(read.signer(), "Sara", "SE");
    assertThrows(Forbidden.class, () -> rectify(briton, id, read.changedAt(), sara));
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    assertThrows(Forbidden.class, () -> rectify(swede, id, "Sara", "GB"));
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    assertThrows(NotFound.class, () -> kept(stranger, id));
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    assertThrows(EJBAccessException.class, () -> kept(reader, id));
    assertThrows(EJBAccessException.class, () -> rectify(reader, id, read.changedAt(), sara));
    assertThrows(NotFound.class, () -> rectify(stranger, id, read.changedAt(), sara));
    assertEquals("Zara", signer(id).givenName());
    assertEquals("SE", signer(id).country());
    assertEquals(List.of(), trail(id));
    rectify(swede, id, "Sara", "SE");
    assertEquals("Sara", signer(id).givenName());
  }

  @Test
  @DisplayName(
      "R4: a correction is refused if another one was made since the caller read the words")
  void stale() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    SignerBefore read = kept(anna, id);
    rectify(bilal, id, "Sara", "SE");
    RightWords mine = words(read.signer(), "Zahra", "SE");
    assertThrows(Stale.class, () -> rectify(anna, id, read.changedAt(), mine));
    assertThrows(Stale.class, () -> rectify(anna, id, null, mine));
    assertEquals("Sara", signer(id).givenName());
    assertEquals(List.of(bilal.name()), trail(id).stream().map(AuditEntry::actor).toList());
  }

  @Test
  @Timeout(120)
  @DisplayName("R4: of two corrections at once the first is kept, and the second is refused")
  void atOnce() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    SignerBefore read = kept(anna, id);
    RightWords first = words(read.signer(), "Sara", "SE");
    RightWords second = words(read.signer(), "Zahra", "SE");
    assertThrows(
        Stale.class,
        () ->
            meanwhile.of(
                () -> rectify(anna, id, read.changedAt(), first),
                () -> rectify(bilal, id, read.changedAt(), second)));
    assertEquals("Sara", signer(id).givenName());
  }

  @Test
  @DisplayName(
      "an erased signature cannot be corrected, and keeps nothing of an earlier correction")
  void erased() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    SignerBefore read = kept(anna, id);
    rectify(anna, id, "Sara", "SE");
    Acting.does(anna, () -> erasures.erase(id, ErasureRequestWay.MAIL));
    RightWords again = words(read.signer(), "Zara", "SE");
    assertThrows(NotFound.class, () -> kept(anna, id));
    assertThrows(NotFound.class, () -> rectify(anna, id, read.changedAt(), again));
    assertThrows(NotFound.class, () -> rectify(anna, -1, read.changedAt(), again));
    Signature left = moderationWorld.signature(id);
    assertNull(left.signer().givenName());
    assertTrue(left.rectified().fields().isEmpty());
    assertNull(left.rectified().at());
    assertEquals(1, trail(id).size());
  }
}
