package org.tadamun.petition.signature.boundary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Statements;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

/** Somebody who telephones gives a name or an address. */
@InServer
@DisplayName("Search for a person")
class PersonSearchIT extends FourEyes {

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private OwnSignature own;
  @Inject private SignatureList list;
  @Inject private Tables tables;
  @Inject private TallyWorld tallyWorld;

  private String mail;

  @BeforeEach
  void sign() {
    mail = World.unique("jose") + "@example.org";
    petitionWorld.sign(petition, "José", "Al-Masri", mail, "SE");
    petitionWorld.sign(petition, "Amal", "Josefsson", unique(), "SE");
    petitionWorld.sign(
        petition, "\u0623\u062D\u0645\u062F", "\u0643\u0645\u0627\u0644", unique(), "PK");
    petitionWorld.sign(petition, "Bilal", null, unique(), "GB");
  }

  private static String unique() {
    return World.unique("somebody") + "@example.org";
  }

  private List<String> named(String start, SignatureFilter filter) throws Exception {
    return shown(Acting.as(anna, () -> list.named(petition.slug(), start, filter)).ids());
  }

  private List<String> named(String start) throws Exception {
    return named(start, SignatureFilter.ALL);
  }

  private List<String> byAddress(String email) throws Exception {
    return shown(Acting.as(anna, () -> list.ofAddress(petition.slug(), email)));
  }

  private List<String> shown(List<Long> ids) throws Exception {
    return Acting.as(anna, () -> list.these(petition.slug(), ids)).stream()
        .map(SignatureRow::name)
        .toList();
  }

  private static SignatureFilter filter(SignatureState state, String country) {
    return new SignatureFilter(state, country, null);
  }

  private static void assertMistake(String field, Callable<?> work) {
    InvalidInput refusal = assertThrows(InvalidInput.class, work::call);
    assertEquals(field, refusal.errors().getFirst().field());
  }

  @Test
  @DisplayName("a person is found by the start of either name, in any spelling, newest first")
  void byName() throws Exception {
    assertEquals(List.of("Amal Josefsson", "José Al-Masri"), named("jose"));
    assertEquals(List.of("José Al-Masri"), named("JOSÉ masri"));
    assertEquals(List.of("José Al-Masri"), named("masri jos"));
    assertEquals(List.of("Bilal"), named("bil"));
    assertEquals(1, named("\u0627\u062D\u0645\u062F").size());
    assertEquals(1, named("\u06A9\u0645\u0627\u0644").size());
    assertEquals(List.of(), named("osef"), "not from its middle");
    assertEquals(List.of(), named("nobody"));
    assertEquals(List.of("Bilal"), named("bil%_"), "signs mean nothing");
  }

  @Test
  @DisplayName("a search by name keeps to state, country, time and petition")
  void filtered() throws Exception {
    assertEquals(2, named("jo", filter(SignatureState.PENDING, "SE")).size());
    assertEquals(List.of(), named("jo", filter(SignatureState.CONFIRMED, null)));
    assertEquals(List.of(), named("jo", filter(null, "GB")));
    Instant later = Instant.now().plus(Duration.ofDays(1));
    SignatureFilter first = new SignatureFilter(null, null, 1);
    assertEquals(2, named("jo", first.signedIn(new TimeSpan(null, later))).size());
    assertEquals(0, named("jo", first.signedIn(TimeSpan.since(later))).size());
    PetitionView other = petitionWorld.open();
    petitionWorld.sign(other, "Josephine", null, unique(), "SE");
    assertEquals(2, named("jos").size(), "not those of another petition");
  }

  @Test
  @DisplayName(
      "a person is found by the address in any spelling, also once withdrawn, until erased")
  void byMail() throws Exception {
    assertEquals(List.of("José Al-Masri"), byAddress(mail));
    assertEquals(List.of("José Al-Masri"), byAddress(" " + mail.replace("example", "EXAMPLE")));
    assertEquals(List.of(), byAddress("x" + mail));
    PetitionView other = petitionWorld.open();
    assertEquals(List.of(), Acting.as(anna(other), () -> list.ofAddress(other.slug(), mail)));
    String token = tallyWorld.linked(petition, mail).token();
    tallyWorld.withdraw(token);
    assertEquals(Arrays.asList((String) null), byAddress(mail), "what is left of him");
    assertEquals(List.of("Amal Josefsson"), named("jo"), "not by the name");
    own.erase(token);
    assertEquals(List.of(), byAddress(mail));
  }

  private Person anna(PetitionView on) {
    return world.person(Role.COORDINATOR, on.campaignId(), null);
  }

  @Test
  @DisplayName("a single letter, or what is no address, is refused at its field")
  void mistakes() {
    for (String tooShort : Arrays.asList("j", " % ", "", null)) {
      assertMistake("name", () -> named(tooShort));
    }
    for (String malformed : Arrays.asList("amal", "a@b", "", null)) {
      assertMistake("email", () -> byAddress(malformed));
    }
  }

  @Test
  @DisplayName("keys, and staff of other campaigns, cannot search")
  void refused() throws Exception {
    SignatureFilter all = SignatureFilter.ALL;
    assertThrows(EJBAccessException.class, () -> list.named(petition.slug(), "jose", all));
    assertThrows(EJBAccessException.class, () -> list.ofAddress(petition.slug(), mail));
    var stranger = anna(petitionWorld.open());
    assertForbidden(() -> Acting.as(stranger, () -> list.named(petition.slug(), "jose", all)));
    assertForbidden(() -> Acting.as(stranger, () -> list.ofAddress(petition.slug(), mail)));
    assertForbidden(() -> Acting.as(stranger, () -> list.these(petition.slug(), List.of(1L))));
    Person key =
        keys.caller(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.SIGNATURE_READ);
    assertEquals(4, Acting.as(key, () -> list.count(petition.slug(), all)), "it may read");
    assertForbidden(() -> Acting.as(key, () -> list.named(petition.slug(), "jose", all)));
    assertForbidden(() -> Acting.as(key, () -> list.ofAddress(petition.slug(), mail)));
  }

  private static void assertForbidden(Callable<?> work) {
    assertThrows(Forbidden.class, work::call);
  }

  private List<AuditEntry> searches() {
    return world.audit("petition", petition.slug()).stream()
        .filter(line -> line.action().equals("signature.searched"))
        .toList();
  }

  @Test
  @DisplayName(
      "kernel.audit R4: each search by address is audited without the address, found or not")
  void trail() throws Exception {
    byAddress(mail);
    byAddress("x" + mail);
    named("jose");
    assertMistake("email", () -> byAddress("amal"));
    Person stranger = anna(petitionWorld.open());
    assertForbidden(() -> Acting.as(stranger, () -> list.ofAddress(petition.slug(), mail)));
    assertEquals(2, searches().size(), "neither by name nor in vain");
    for (AuditEntry line : searches()) {
      assertEquals(anna.name(), line.actor());
      assertEquals("BY_ADDRESS", line.to());
      assertEquals(petition.campaignId(), line.campaignId());
    }
    List<String> holding =
        tables.columnsWith(mail).stream().filter(one -> one.contains("audit")).toList();
    assertEquals(List.of(), holding);
  }

  @Test
  @DisplayName("staff of one country find only its signers, by name and by address")
  void oneCountry() throws Exception {
    var briton = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    assertEquals(
        List.of(),
        Acting.as(briton, () -> list.named(petition.slug(), "jose", SignatureFilter.ALL)).ids());
    assertEquals(
        1,
        Acting.as(briton, () -> list.named(petition.slug(), "bilal", SignatureFilter.ALL))
            .ids()
            .size());
    assertForbidden(
        () -> Acting.as(briton, () -> list.named(petition.slug(), "jo", filter(null, "SE"))));
    assertEquals(List.of(), Acting.as(briton, () -> list.ofAddress(petition.slug(), mail)));
    List<Long> swede = Acting.as(anna, () -> list.ofAddress(petition.slug(), mail));
    assertEquals(List.of(), Acting.as(briton, () -> list.these(petition.slug(), swede)));
  }

  @Test
  @DisplayName("a search takes as many SQL statements among many signers as among few")
  void statements() throws Exception {
    Callable<?> search =
        () ->
            Acting.as(
                anna,
                () ->
                    list.these(
                        petition.slug(),
                        list.named(petition.slug(), "jo", SignatureFilter.ALL).ids()));
    int few = Statements.of(factory, search);
    assertTrue(few > 0, "nothing was counted");
    for (int i = 0; i < 30; i++) {
      petitionWorld.sign(petition, "Joanna", "Number", unique(), "SE");
    }
    assertEquals(few, Statements.of(factory, search));
    assertEquals(32, named("jo").size());
  }

  @Test
  @DisplayName("a result that is cut off says that there is more")
  void more() {
    List<Long> ids = new ArrayList<>();
    for (long i = 0; i <= FoundSigner.MOST; i++) {
      assertFalse(FoundSigner.named(ids, false).more());
      ids.add(i);
    }
    FoundSigner found = FoundSigner.named(ids, true);
    assertTrue(found.more());
    assertTrue(found.newestOnly());
    assertEquals(FoundSigner.MOST, found.ids().size());
  }
}
