package org.tadamun.petition.signature.boundary.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.own.OwnDataFile;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A copy of what is kept of a signer, made by staff")
class CopiesIT extends FourEyes {

  @Inject private Copies copies;
  @Inject private Erasures erasures;
  @Inject private ImportWorld importWorld;
  @Inject private OwnSignature own;
  @Inject private Signatures signatures;
  @Inject private Tables tables;

  private final String email = World.unique("amal") + "@example.org";

  private long last() {
    return petitionWorld.rows(petition.id()).getLast().id();
  }

  private long signed(String country) {
    petitionWorld.sign(petition, "Amal", "Haddad", email, country);
    signatures.confirm(petitionWorld.token(email));
    return last();
  }

  private OwnData copy(Person who, long id, ErasureRequestWay asked, String typed)
      throws Exception {
    return Acting.as(who, () -> copies.copy(id, asked, typed));
  }

  private List<AuditEntry> trail(long id) {
    return world.audit("signature", Long.toString(id)).stream()
        .filter(line -> line.action().equals("signature.copied"))
        .toList();
  }

  @Test
  @DisplayName("R5 R6: it has what the link gives, with the mail address if the caller typed that")
  void same() throws Exception {
    long id = signed("SE");
    String token = petitionWorld.token(email);
    String typed = " " + email.replace("example", "EXAMPLE");
    OwnData copied = copy(anna, id, ErasureRequestWay.LETTER, typed);
    assertEquals(OwnDataFile.text(own.data(token)), OwnDataFile.text(copied));
    assertEquals(email, copied.email());
  }

  @Test
  @DisplayName("R6: it has no address if none or another one was typed, and is audited each time")
  void address() throws Exception {
    long id = signed("SE");
    assertNull(copy(anna, id, ErasureRequestWay.MAIL, null).email());
    assertNull(copy(anna, id, ErasureRequestWay.MAIL, " ").email());
    OwnData other = copy(anna, id, ErasureRequestWay.MAIL, "x" + email);
    assertNull(other.email());
    assertEquals("Amal", other.signer().givenName());
    assertEquals(3, trail(id).size());
    assertThrows(InvalidInput.class, () -> copy(anna, id, ErasureRequestWay.MAIL, "amal"));
    assertEquals(3, trail(id).size());
    List<String> holding =
        tables.columnsWith(email).stream().filter(one -> one.contains("audit")).toList();
    assertEquals(List.of(), holding);
  }

  @Test
  @DisplayName("R5: it can be made for an imported signer who never had a link")
  void imported() throws Exception {
    String file = ImportWorld.HEADING + ImportWorld.row(email, "GB");
    importWorld.done(anna, bilal, petition, file);
    OwnData copied = copy(anna, last(), ErasureRequestWay.TELEPHONE, email);
    assertNotNull(copied.broughtBy());
    assertEquals(email, copied.email());
  }

  @Test
  @DisplayName("R5: it has all signatures of the address, with an audit line for each")
  void everyVersion() throws Exception {
    long first = signed("SE");
    publishAgain();
    long second = signed("SE");
    OwnData copied = copy(anna, first, ErasureRequestWay.IN_PERSON, email);
    assertEquals(1, copied.version());
    assertEquals(List.of(2), copied.others().stream().map(OwnData::version).toList());
    assertEquals(email, copied.others().getFirst().email());
    for (long id : List.of(first, second)) {
      AuditEntry line = trail(id).getFirst();
      assertEquals(anna.name(), line.actor());
      assertNull(line.from());
      assertEquals("IN_PERSON", line.to());
    }
  }

  @Test
  @DisplayName("R5: it is refused to staff without permission for the country of each version")
  void reach() throws Exception {
    long first = signed("SE");
    publishAgain();
    long second = signed("GB");
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    assertThrows(Forbidden.class, () -> copy(swede, second, ErasureRequestWay.MAIL, null));
    assertThrows(Forbidden.class, () -> copy(swede, first, ErasureRequestWay.MAIL, null));
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    assertThrows(NotFound.class, () -> copy(stranger, first, ErasureRequestWay.MAIL, null));
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    assertThrows(EJBAccessException.class, () -> copy(reader, first, ErasureRequestWay.MAIL, null));
    assertEquals(List.of(), trail(first));
  }

  @Test
  @DisplayName("it is refused without the way of asking, and once the signature is erased")
  void refused() throws Exception {
    long id = signed("SE");
    assertThrows(InvalidInput.class, () -> copy(anna, id, null, null));
    assertThrows(NotFound.class, () -> copy(anna, -1, ErasureRequestWay.MAIL, null));
    Acting.does(anna, () -> erasures.erase(id, ErasureRequestWay.MAIL));
    assertThrows(NotFound.class, () -> copy(anna, id, ErasureRequestWay.MAIL, null));
    assertEquals(List.of(), trail(id));
  }
}
