package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The first minute of a new version")
class JustPublishedIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private RenewalRun run;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private String pending(String email) {
    petitionWorld.sign(petition, "Amal", "Haddad", email, "SE");
    return petitionWorld.token(email);
  }

  /** Confirms as a node that does not know the new version yet, and so notes no late signer. */
  private void confirmElsewhere(String token) throws Exception {
    signatures.confirm(token);
    transaction.begin();
    em.createQuery("delete from LateSigner late where late.petitionId = :petition")
        .setParameter("petition", petition.id())
        .executeUpdate();
    transaction.commit();
  }

  private RenewalView renewal() throws Exception {
    return Acting.as(anna, () -> renewals.of(petition.slug())).getFirst();
  }

  @Test
  @DisplayName(
      "R1: nobody is asked yet, so that signers who confirm on another node are not missed")
  void waits() throws Exception {
    String amal = World.unique("amal") + "@example.org";
    String late = World.unique("late") + "@example.org";
    signatures.confirm(pending(amal));
    String token = pending(late);
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    run.run();
    run.run();
    assertEquals(List.of("petition.confirm"), time.mailsTo(amal));
    assertNull(renewal().finishedAt());
    confirmElsewhere(token);
    petitionWorld.waitForNodes();
    run.run();
    run.run();
    for (String address : List.of(amal, late)) {
      assertEquals(List.of("petition.confirm", "renewal.ask"), time.mailsTo(address));
    }
    assertEquals(2, renewal().asked());
    assertNotNull(renewal().finishedAt());
  }
}
