package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

/**
 * Work that changes many signatures locks them by id. Here it has locked one of the two already.
 */
@InServer
@DisplayName("A signer whose later version has the lower id")
@Timeout(120)
class LockedInOrderIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private BatchWorld batchWorld;
  @Inject private Meanwhile meanwhile;
  @Inject private OwnSignature own;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("sara") + "@example.org";

  /** Signs without confirming, and returns the token. */
  private String sign() {
    petitionWorld.sign(petition, "Sara", "Borg", email, "MT");
    return petitionWorld.token(email);
  }

  /** Swaps the versions, so that the lower id belongs to the second version. */
  private List<Long> swapped() {
    List<Long> ids = petitionWorld.rows(petition.id()).stream().map(Signature::id).toList();
    assertEquals(2, ids.size());
    time.swapVersions(ids.getFirst(), ids.getLast());
    return ids;
  }

  private Callable<?> hold(long signature) {
    return () -> em.find(Signature.class, signature, LockModeType.PESSIMISTIC_WRITE);
  }

  private void assertAll(SignatureState state) {
    petitionWorld.rows(petition.id()).forEach(row -> assertEquals(state, row.state()));
  }

  @Test
  @DisplayName("a withdrawal locks both signatures by id, without a deadlock")
  void leaves() throws Exception {
    String token = sign();
    signatures.confirm(token);
    publishAgain();
    renewals.sign(token);
    List<Long> ids = swapped();
    assertEquals(
        petition.slug(),
        meanwhile.of(hold(ids.getFirst()), () -> own.withdraw(token), hold(ids.getLast())));
    assertAll(SignatureState.WITHDRAWN);
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("signing the later version locks both signatures by id, without a deadlock")
  void signsAgain() throws Exception {
    sign();
    publishAgain();
    String token = sign();
    List<Long> ids = swapped();
    signatures.confirm(token);
    meanwhile.of(hold(ids.getFirst()), () -> renewals.sign(token), hold(ids.getLast()));
    assertAll(SignatureState.CONFIRMED);
    assertEquals(Map.of("ONLINE MT", 2L), batchWorld.tally(petition.id()));
  }
}
