package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The pace of asking earlier signers while many mails wait")
class RenewalPaceIT extends FourEyes {

  private static final String ASK = "renewal.ask";
  private static final Map<String, String> NOTHING = Map.of("petition", "nowhere");
  private static final int PORTION = 200;

  /** So many due mails that nobody is asked. */
  private static final int CROWD = 5_000;

  /** More deferred mails than are allowed where few signers were asked. */
  private static final int DEFERRED = 1_000;

  /** So many asked signers that one in a hundred is twice the deferred mails. */
  private static final long MANY = 200_000;

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @Inject private Campaigns campaigns;
  @Inject private Outbox outbox;
  @Inject private Petitions petitions;
  @Inject private Postman postman;
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

  private RenewalView renewal() throws Exception {
    return Acting.as(anna, () -> renewals.of(petition.slug())).getFirst();
  }

  private boolean isAsked() {
    return asks() > 0;
  }

  private long asks() {
    return time.mailsTo(lena).stream().filter(ASK::equals).count();
  }

  private void put(int many, Map<String, String> parameters) {
    MailOrder one =
        new MailOrder(ASK, "crowd@example.org", "en", petition.campaignId(), parameters);
    time.inTransaction(() -> Collections.nCopies(many, one).forEach(outbox::put));
  }

  private void goesOn() {
    queue.removeAll(petition.campaignId());
    run.run();
    assertEquals(1, asks());
  }

  @Test
  @DisplayName(
      "nobody is asked while thousands of mails are due; asking goes on once they are gone")
  void crowd() throws Exception {
    queue.putMany(CROWD, petition.campaignId());
    publishAgain();
    run.run();
    assertFalse(isAsked());
    goesOn();
  }

  @Test
  @DisplayName("nobody is asked while a full portion of such requests waits")
  void full() throws Exception {
    put(PORTION, NOTHING);
    publishAgain();
    run.run();
    assertFalse(isAsked());
    goesOn();
  }

  @Test
  @DisplayName("requests of a paused petition stop the others only until they have been tried once")
  void sibling() throws Exception {
    queue.hold();
    PetitionView other = petitionWorld.open(campaigns.byId(petition.campaignId()).orElseThrow());
    Acting.as(anna, () -> petitions.pause(other.slug(), other.version()));
    put(PORTION, Map.of("petition", other.slug()));
    publishAgain();
    run.run();
    assertFalse(isAsked(), "nobody knows yet that they rest");
    postman.send(line -> null);
    run.run();
    assertTrue(isAsked());
    queue.removeAll(petition.campaignId());
  }

  @Test
  @DisplayName(
      "nobody is asked while a thousand mails are deferred, unless they are few of those asked")
  void deferred() throws Exception {
    publishAgain();
    run.run();
    assertEquals(1, asks());
    int before = petition.textVersion();
    put(DEFERRED, NOTHING);
    queue.putOff(petition.campaignId(), LATER);
    publishAgain();
    run.run();
    assertEquals(1, asks());
    time.asked(petition.id(), before, MANY);
    run.run();
    assertEquals(2, asks());
    queue.removeAll(petition.campaignId());
  }

  @Test
  @DisplayName("asking fills the room that is left, and is finished only once that mail is gone")
  void room() throws Exception {
    put(PORTION - 1, NOTHING);
    publishAgain();
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
