package org.tadamun.petition.eventpass.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.eventpass.entity.PassState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;

@InServer
@DisplayName("Event pass that is used while it is revoked")
class PassInUseIT extends FourEyes {

  private static final int MOST = 50;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private EventPasses passes;
  @Inject private PassWorld passWorld;
  @Inject private Tables tables;

  @Test
  @Timeout(120)
  @DisplayName("R6: the revocation waits for the use, succeeds, and the use is counted")
  void revoked() throws Exception {
    EventPassView pass = Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(MOST)));
    Future<EventPassView> revocation;
    transaction.begin();
    try {
      assertTrue(passes.use(petition.id(), pass.code(), "SE"));
      revocation = threads.submit(() -> Acting.as(bilal, () -> passes.revoke(pass.id())));
      tables.awaitWaiter();
    } finally {
      transaction.commit();
    }
    assertEquals(PassState.REVOKED, revocation.get().state());
    assertEquals(1, revocation.get().used());
    assertFalse(passes.use(petition.id(), pass.code(), "SE"));
  }
}
