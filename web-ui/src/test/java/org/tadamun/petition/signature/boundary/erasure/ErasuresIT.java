package org.tadamun.petition.signature.boundary.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.TooManyByHand;
import org.tadamun.petition.byhand.testing.HandWorld;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Erasure of a signer by staff")
class ErasuresIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Erasures erasures;
  @Inject private HandWorld handWorld;
  @Inject private ImportWorld importWorld;
  @Inject private Meanwhile meanwhile;
  @Inject private Moderation moderation;
  @Inject private OwnSignature own;
  @Inject private Petitions petitions;
  @Inject private Recounts recounts;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("amal") + "@example.org";

  private List<Signature> rows() {
    return petitionWorld.rows(petition.id());
  }

  private long signed(String country) {
    petitionWorld.sign(petition, "Amal", "Haddad", email, country);
    signatures.confirm(petitionWorld.token(email));
    return rows().getLast().id();
  }

  private void erase(Person who, long id, ErasureRequestWay asked) throws Exception {
    Acting.does(who, () -> erasures.erase(id, asked));
  }

  private void counts(Map<String, Long> expected) throws Exception {
    assertEquals(expected, batchWorld.tally(petition.id()));
    List<?> findings = Acting.as(anna, () -> recounts.run(petition.slug())).findings();
    assertEquals(List.of(), findings);
  }

  private void isNobody(Signature left) {
    assertNull(left.signer().givenName());
    assertNull(left.signer().familyName());
    assertNull(left.encryptedAddress());
    assertFalse(petitionWorld.hasLinks(left.id()));
    assertHours(left);
  }

  private List<AuditEntry> trail(long id) {
    return world.audit("signature", Long.toString(id)).stream()
        .filter(line -> line.action().equals("signature.erased"))
        .toList();
  }

  @Test
  @DisplayName(
      "R1 R3: an imported signer who never had a link is erased, and the request is audited")
  void imported() throws Exception {
    String file = ImportWorld.HEADING + ImportWorld.row(email, "GB");
    importWorld.done(anna, bilal, petition, file);
    counts(Map.of("PARTNER GB", 1L));
    long id = rows().getLast().id();
    String fingerprint = petitionWorld.fingerprint(id);
    erase(anna, id, ErasureRequestWay.LETTER);
    isNobody(rows().getLast());
    assertEquals(SignatureState.WITHDRAWN, rows().getLast().state());
    assertNotEquals(fingerprint, petitionWorld.fingerprint(id));
    counts(Map.of());
    AuditEntry line = trail(id).getFirst();
    assertNull(line.from());
    assertEquals("LETTER", line.to());
  }

  @Test
  @DisplayName("R1: every version is erased, with an audit line for each")
  void everyVersion() throws Exception {
    long first = signed("SE");
    publishAgain();
    long second = signed("SE");
    erase(anna, first, ErasureRequestWay.TELEPHONE);
    rows().forEach(this::isNobody);
    counts(Map.of());
    assertEquals(1, trail(first).size());
    assertEquals(1, trail(second).size());
  }

  @Test
  @DisplayName("R1: every version is erased although the address is unreadable")
  void unreadable() throws Exception {
    long first = signed("SE");
    publishAgain();
    long second = signed("SE");
    time.garble(first, "nothing that was ever sealed");
    erase(anna, first, ErasureRequestWay.LETTER);
    rows().forEach(this::isNobody);
    counts(Map.of());
    assertEquals(1, trail(second).size());
  }

  @Test
  @DisplayName("R1: once the petition is over, the number stays in its country")
  void over() throws Exception {
    long id = signed("SE");
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    erase(anna, id, ErasureRequestWay.IN_PERSON);
    isNobody(rows().getLast());
    assertEquals(SignatureState.CONFIRMED, rows().getLast().state());
    counts(Map.of("ONLINE SE", 1L));
  }

  @Test
  @DisplayName("R2: staff without permission for the country of each version erase nothing")
  void reach() throws Exception {
    long first = signed("SE");
    publishAgain();
    long second = signed("GB");
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    assertThrows(Forbidden.class, () -> erase(swede, second, ErasureRequestWay.MAIL));
    assertThrows(Forbidden.class, () -> erase(swede, first, ErasureRequestWay.MAIL));
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    assertThrows(NotFound.class, () -> erase(stranger, first, ErasureRequestWay.MAIL));
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    assertThrows(EJBAccessException.class, () -> erase(reader, first, ErasureRequestWay.MAIL));
    rows().forEach(one -> assertEquals("Amal", one.signer().givenName()));
    assertEquals(List.of(), trail(first));
    counts(Map.of("ONLINE GB", 1L, "ONLINE SE", 1L));
  }

  @Test
  @DisplayName("R4: an erasure beyond the 500 by hand of a day is refused for all versions")
  void byHand() throws Exception {
    long first = signed("SE");
    publishAgain();
    long second = signed("SE");
    handWorld.took(petition, anna.name(), DecidedByHand.MOST - 1, Duration.ZERO);
    TooManyByHand refusal =
        assertThrows(
            TooManyByHand.class, () -> erase(anna, second, ErasureRequestWay.MAIL), "two of him");
    assertEquals(1, refusal.arguments()[1]);
    rows().forEach(one -> assertEquals("Amal", one.signer().givenName()));
    assertEquals(List.of(), trail(first));
    counts(Map.of("ONLINE SE", 2L));
    erase(bilal, second, ErasureRequestWay.MAIL);
    rows().forEach(this::isNobody);
    assertEquals(1, trail(first).size());
    counts(Map.of());
  }

  @Test
  @DisplayName(
      "R4: byhand R4: an erasure counts as done by hand, but not when signers erase themselves")
  void counted() throws Exception {
    long first = signed("SE");
    handWorld.took(petition, anna.name(), DecidedByHand.MOST - 1, Duration.ZERO);
    erase(anna, first, ErasureRequestWay.LETTER);
    long again = signed("SE");
    Decision hold = Decision.of(ModerationCommand.HOLD);
    Acting.refused(anna, TooManyByHand.class, () -> moderation.decide(again, hold));
    assertThrows(TooManyByHand.class, () -> erase(anna, again, ErasureRequestWay.LETTER));
    own.erase(petitionWorld.token(email));
    rows().forEach(this::isNobody);
    counts(Map.of());
  }

  @Test
  @Timeout(120)
  @DisplayName("R4: byhand R2: of two erasures at once one is done, and only its actor is counted")
  void atOnce() throws Exception {
    long id = signed("SE");
    assertThrows(
        NotFound.class, () -> meanwhile.of(() -> erased(anna, id), () -> erased(bilal, id)));
    isNobody(rows().getLast());
    assertEquals(List.of(anna.name()), trail(id).stream().map(AuditEntry::actor).toList());
    assertFalse(handWorld.isKept(petition, bilal.name()));
    counts(Map.of());
  }

  private long erased(Person who, long id) throws Exception {
    erase(who, id, ErasureRequestWay.MAIL);
    return id;
  }

  @Test
  @DisplayName("an erasure is refused without the way of asking, and once the signature is erased")
  void refused() throws Exception {
    long id = signed("SE");
    assertThrows(InvalidInput.class, () -> erase(anna, id, null));
    assertThrows(NotFound.class, () -> erase(anna, -1, ErasureRequestWay.MAIL));
    erase(anna, id, ErasureRequestWay.RESTORED);
    assertThrows(NotFound.class, () -> erase(anna, id, ErasureRequestWay.RESTORED));
    assertEquals(1, trail(id).size());
  }
}
