package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Deletion of the addresses of several signers of two versions each")
class EndedInOrderIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private Forgetting forgetting;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private Tables tables;

  private String signed() {
    String email = World.unique("ended") + "@example.org";
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    return token;
  }

  private void hold(long signature) {
    em.find(Signature.class, signature, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The ids of the first signer enclose those of the second, so that locking signer by signer would
   * not follow the ids.
   */
  @Test
  @Timeout(120)
  @DisplayName("R10: the signatures are locked by id, so that no deadlock arises")
  void inOrder() throws Exception {
    String first = signed();
    String second = signed();
    publishAgain();
    renewals.sign(second);
    renewals.sign(first);
    List<Long> ids = petitionWorld.rows(petition.id()).stream().map(Signature::id).toList();
    forgetting.over(petition.id(), Duration.ofDays(366));
    Future<Long> rule;
    transaction.begin();
    try {
      hold(ids.get(1));
      rule = threads.submit(() -> forgetting.apply("addresses"));
      tables.awaitWaiter();
      hold(ids.get(3));
    } finally {
      transaction.commit();
    }
    rule.get();
    for (Signature row : petitionWorld.rows(petition.id())) {
      assertNull(row.encryptedAddress());
    }
    List<String> nobodies = ids.stream().map(petitionWorld::fingerprint).toList();
    assertEquals(nobodies.get(0), nobodies.get(3), "what was of one address stays together");
    assertEquals(nobodies.get(1), nobodies.get(2));
    assertNotEquals(nobodies.get(0), nobodies.get(1));
  }
}
