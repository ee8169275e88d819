package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** Anybody can type the address of somebody who withdrew. */
@InServer
@DisplayName("A withdrawn signature whose address somebody typed again")
class StaysWithdrawnIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private ExpiryRun expiry;
  @Inject private Forgetting forgetting;
  @Inject private ImportWorld importWorld;
  @Inject private OwnSignature own;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("amal") + "@example.org";
  private String fingerprint;

  @BeforeEach
  void leaveAndBeTyped() {
    petitionWorld.sign(petition, "Amal", "Haddad", email, "SE");
    signatures.confirm(petitionWorld.token(email));
    own.withdraw(petitionWorld.token(email));
    fingerprint = petitionWorld.fingerprint(row().id());
    typed();
    time.age(row().id(), Duration.ofDays(15));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, row().state());
  }

  private Signature row() {
    return petitionWorld.rows(petition.id()).getLast();
  }

  /** Checks that the signature is withdrawn, and stays so when an import contains its address. */
  private void stays() throws Exception {
    assertEquals(SignatureState.WITHDRAWN, row().state());
    assertNull(row().signer().givenName());
    assertNull(row().encryptedAddress());
    assertEquals(fingerprint, petitionWorld.fingerprint(row().id()));
    String other = ImportWorld.row(ImportWorld.address(), "SE");
    importWorld.done(
        anna, bilal, petition, ImportWorld.HEADING + ImportWorld.row(email, "SE") + other);
    List<Signature> rows = petitionWorld.rows(petition.id());
    assertEquals(2, rows.size());
    assertEquals(SignatureState.WITHDRAWN, rows.getFirst().state());
    assertEquals(Map.of("PARTNER SE", 1L), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("R7: it becomes withdrawn again when nobody confirms, and no import revives it")
  void unconfirmed() throws Exception {
    time.age(row().id(), Duration.ofDays(16));
    forgetting.apply("unconfirmed");
    stays();
    forgetting.apply("unconfirmed");
    assertEquals(2, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName("R7: it is withdrawn again by the link of the later mail, although that has expired")
  void byThatLink() throws Exception {
    own.withdraw(petitionWorld.token(email));
    stays();
  }

  private void typed() {
    petitionWorld.sign(petition, "Somebody", "Else", email, "SE");
  }

  @Test
  @DisplayName("R17: it stays withdrawn when the owner disowns the expired entry, even twice")
  void notMe() throws Exception {
    String token = petitionWorld.token(email);
    own.disown(token);
    own.disown(token);
    stays();
  }

  @Test
  @DisplayName("R17: it stays withdrawn when the owner disowns the pending entry")
  void notMeInTime() throws Exception {
    typed();
    assertEquals(SignatureState.PENDING, row().state());
    own.disown(petitionWorld.token(email));
    stays();
  }

  @Test
  @DisplayName("R17: it stays withdrawn when the owner disowns an entry under a later version")
  void notMeThere() throws Exception {
    publishAgain();
    typed();
    own.disown(petitionWorld.token(email));
    Signature first = petitionWorld.rows(petition.id()).getFirst();
    assertEquals(SignatureState.WITHDRAWN, first.state());
    assertNull(first.signer().givenName());
    assertEquals(fingerprint, petitionWorld.fingerprint(first.id()));
    assertNotEquals(first.id(), row().id());
    assertNotEquals(fingerprint, petitionWorld.fingerprint(row().id()));
  }

  @Test
  @DisplayName("R10: it leaves no row once the owner has it erased")
  void erased() {
    own.erase(petitionWorld.token(email));
    time.age(row().id(), Duration.ofDays(16));
    forgetting.apply("unconfirmed");
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }

  @Test
  @DisplayName("R8: its owner can sign again at any time")
  void comesBack() throws Exception {
    time.age(row().id(), Duration.ofDays(16));
    forgetting.apply("unconfirmed");
    petitionWorld.sign(petition, "Amal", "Haddad", email, "SE");
    signatures.confirm(petitionWorld.token(email));
    assertEquals(Map.of("ONLINE SE", 1L), batchWorld.tally(petition.id()));
  }
}
