package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.Queue;
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
@DisplayName("Who is asked for a new version while many mails wait")
class RenewalPaceIT extends FourEyes {

  private static final String ASK = "renewal.ask";
  private static final Map<String, String> NOTHING = Map.of("petition", "nowhere");
  private static final int PORTION = 200;

  /** More than are due while anybody is asked. */
  private static final int CROWD = 5_000;

  @Inject private Outbox outbox;
  @Inject private Queue queue;
  @Inject private Renewals renewals;
  @Inject private RenewalRun run;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private String lena;

  @BeforeEach
  void sign() {
    lena = World.unique("lena") + "@example.org";
    petitionWorld.sign(petition, "Lena", "Berg", lena, "SE");
    signatures.confirm(petitionWorld.token(lena));
  }

  private void publish() throws Exception {
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  private RenewalView renewal() throws Exception {
    return Acting.as(anna, () -> renewals.of(petition.slug())).getFirst();
  }

  private boolean isAsked() {
    return time.mailsTo(lena).contains(ASK);
  }

  private void goesOn() {
    queue.removeAll(petition.campaignId());
    run.run();
    assertEquals(1, time.mailsTo(lena).stream().filter(ASK::equals).count());
  }

  @Test
  @DisplayName("waits while thousands of whatever cause are due, and is asked once they are out")
  void crowd() throws Exception {
    queue.putMany(CROWD, petition.campaignId());
    publish();
    run.run();
    assertFalse(isAsked());
    goesOn();
  }

  @Test
  @DisplayName("waits while as many have not got theirs as are asked at one time")
  void full() throws Exception {
    MailOrder one = new MailOrder(ASK, "crowd@example.org", "en", petition.campaignId(), NOTHING);
    time.inTransaction(() -> Collections.nCopies(PORTION, one).forEach(outbox::put));
    publish();
    run.run();
    assertFalse(isAsked());
    goesOn();
  }

  @Test
  @DisplayName("is asked while there is room for one more; who is behind waits till that is out")
  void room() throws Exception {
    MailOrder one = new MailOrder(ASK, "crowd@example.org", "en", petition.campaignId(), NOTHING);
    time.inTransaction(() -> Collections.nCopies(PORTION - 1, one).forEach(outbox::put));
    publish();
    run.run();
    assertTrue(isAsked());
    assertNull(renewal().finishedAt());
    run.goOn();
    assertNull(renewal().finishedAt(), "whether anybody is behind her nobody has looked");
    queue.removeAll(petition.campaignId());
    run.goOn();
    assertNotNull(renewal().finishedAt());
  }
}
