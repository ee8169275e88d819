package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R10: An erasure while the signer signs the new version")
class ErasedMeanwhileIT extends FourEyes {

  private static final int PAIRS = 12;

  @Resource private ManagedExecutorService threads;
  @Inject private OwnSignature own;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private String signed() {
    String email = World.unique("erasma") + "@example.org";
    petitionWorld.sign(petition, "Erasma", "Haddad", email, "SE");
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    return token;
  }

  private void assertNobodyIsLeft() {
    for (Signature row : petitionWorld.rows(petition.id())) {
      assertNull(row.signer().givenName());
      assertNull(row.encryptedAddress());
    }
    assertEquals(0, petitionWorld.recount(petition.id()));
  }

  /**
   * The click has written its row in an open transaction, and holds the lock for which the erasure
   * waits.
   */
  @Test
  @DisplayName("nothing is left under the new version if the click came first")
  void clickFirst() throws Exception {
    String token = signed();
    publishAgain();
    CountDownLatch clicked = new CountDownLatch(1);
    CountDownLatch erasing = new CountDownLatch(1);
    Future<?> click =
        threads.submit(
            () ->
                time.inTransaction(
                    () -> {
                      renewals.sign(token);
                      clicked.countDown();
                      await(erasing);
                    }));
    clicked.await();
    Future<?> erasure =
        threads.submit(
            () -> {
              erasing.countDown();
              own.erase(token);
            });
    click.get();
    erasure.get();
    assertEquals(2, petitionWorld.rows(petition.id()).size());
    assertNobodyIsLeft();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @DisplayName("nothing is left under the new version, whichever came first")
  void eitherFirst() throws Exception {
    List<String> tokens = Stream.generate(this::signed).limit(PAIRS).toList();
    publishAgain();
    for (String token : tokens) {
      Future<?> click = threads.submit(() -> renewals.sign(token));
      Future<?> erasure = threads.submit(() -> own.erase(token));
      erasure.get();
      try {
        click.get();
      } catch (ExecutionException tooLate) {
        assertEquals(LinkGone.class, tooLate.getCause().getClass());
      }
    }
    assertNobodyIsLeft();
  }
}
