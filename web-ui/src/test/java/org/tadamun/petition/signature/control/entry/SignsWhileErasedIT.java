package org.tadamun.petition.signature.control.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Signing again at the moment of leaving")
@Timeout(120)
class SignsWhileErasedIT extends FourEyes {

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private OwnSignature own;
  @Inject private Signatures signatures;
  @Inject private Tables tables;

  private void sign(String email) {
    petitionWorld.sign(petition, "Erasma", "Haddad", email, "SE");
  }

  /**
   * Signs again while the signer leaves in an open transaction, and returns the rows that are left.
   */
  private List<Signature> signsBeside(Consumer<String> way) throws Exception {
    String email = World.unique("erasma") + "@example.org";
    sign(email);
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    Future<?> signing;
    transaction.begin();
    try {
      way.accept(token);
      signing = threads.submit(() -> sign(email));
      tables.awaitWaiter();
    } finally {
      transaction.commit();
    }
    signing.get();
    return petitionWorld.rows(petition.id());
  }

  @Test
  @DisplayName(
      "R10: beside an erasure a new signature is stored, and the erased row stays without data")
  void erased() throws Exception {
    List<Signature> rows = signsBeside(own::erase);
    assertEquals(2, rows.size(), "a log says of the first that it is erased, for whoever restores");
    Signature nobodys = rows.getFirst();
    assertTrue(nobodys.isNobodys());
    assertNull(nobodys.encryptedAddress());
    assertHours(nobodys);
    Signature his = rows.getLast();
    assertEquals("Erasma", his.signer().givenName());
    assertEquals(SignatureState.PENDING, his.state());
    assertNotEquals(nobodys.fingerprint(), his.fingerprint());
  }

  @Test
  @DisplayName("beside a withdrawal the same signature begins anew")
  void withdrawn() throws Exception {
    List<Signature> rows = signsBeside(own::withdraw);
    assertEquals(1, rows.size());
    assertEquals("Erasma", rows.getFirst().signer().givenName());
    assertEquals(SignatureState.PENDING, rows.getFirst().state());
  }
}
