package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Leaving at the moment when earlier signers are asked")
class AskedMeanwhileIT extends FourEyes {

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private OwnSignature own;
  @Inject private RenewalRun run;
  @Inject private Signatures signatures;
  @Inject private Tables tables;
  @Inject private TimeMachine time;

  private String signed(String email) {
    petitionWorld.sign(petition, "Amal", "Haddad", email, "SE");
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    return token;
  }

  /**
   * Lets a signer leave in a transaction that is still open while the earlier signers are asked.
   */
  private void goes(Consumer<String> way) throws Exception {
    String gone = World.unique("gone") + "@example.org";
    String here = World.unique("here") + "@example.org";
    String token = signed(gone);
    signed(here);
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    Future<?> asking;
    transaction.begin();
    try {
      way.accept(token);
      // Not earlier, since the timer of the server would have asked both.
      threads.submit(petitionWorld::waitForNodes).get();
      asking = threads.submit(run::run);
      tables.awaitWaiter();
    } finally {
      transaction.commit();
    }
    asking.get();
    run.run();
    assertFalse(petitionWorld.isWrittenTo(gone));
    assertEquals(List.of("petition.confirm", "renewal.ask"), time.mailsTo(here));
  }

  @Test
  @Timeout(120)
  @DisplayName("R1: a signer who is erased at that moment gets no mail")
  void erased() throws Exception {
    goes(own::erase);
  }

  @Test
  @Timeout(120)
  @DisplayName("R1: a signer who withdraws at that moment gets no mail")
  void withdrawn() throws Exception {
    goes(own::withdraw);
  }
}
