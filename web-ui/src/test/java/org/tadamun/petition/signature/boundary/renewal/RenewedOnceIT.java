package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A signer of one version with an entry under another, who uses an old link")
class RenewedOnceIT extends FourEyes {

  private static final String CONFIRM = "petition.confirm";
  private static final String ASK = "renewal.ask";

  @Inject private Campaigns campaigns;
  @Inject private Moderation moderation;
  @Inject private OwnSignature own;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private String samir;

  @BeforeEach
  void name() {
    samir = World.unique("samir") + "@example.org";
  }

  private String signs(Visibility visibility, String... purposes) {
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    List<ConsentGiven> consents =
        Stream.of(purposes).map(purpose -> new ConsentGiven(owner, purpose, true)).toList();
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Samir", null, samir, "SE", null, null, "en", visibility, consents, null, null),
        "127.0.0.1");
    return petitionWorld.token(samir);
  }

  /**
   * Publishes at the present moment, since the timer asks nobody in the first minute of a version.
   */
  private void renew() throws Exception {
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  private Signature row() {
    return petitionWorld.rows(petition.id()).getLast();
  }

  @Test
  @DisplayName(
      "a signer is asked once for a version, also if an entry in between is confirmed later")
  void once() throws Exception {
    signatures.confirm(signs(Visibility.ANONYMOUS));
    renew();
    String between = signs(Visibility.ANONYMOUS);
    renew();
    askEverybody();
    assertEquals(List.of(CONFIRM, CONFIRM, ASK), time.mailsTo(samir));
    signatures.confirm(between);
    askEverybody();
    askEverybody();
    assertEquals(List.of(CONFIRM, CONFIRM, ASK), time.mailsTo(samir));
    assertEquals(
        1, Acting.as(anna, () -> renewals.of(petition.slug())).getFirst().asked(), "persons");
    renewals.sign(between);
    assertEquals(3, row().version());
    assertEquals(SignatureState.CONFIRMED, row().state());
  }

  @Test
  @DisplayName("a signer whose address is unreadable does not count as asked")
  void unreadable() throws Exception {
    signatures.confirm(signs(Visibility.ANONYMOUS));
    long id = row().id();
    String sealed = time.garble(id, "nothing that was ever sealed");
    renew();
    askEverybody();
    time.garble(id, sealed);
    assertEquals(List.of(CONFIRM), time.mailsTo(samir));
    assertEquals(0, Acting.as(anna, () -> renewals.of(petition.slug())).getFirst().asked());
  }

  @Test
  @DisplayName("a renewal allows no more than a later unconfirmed entry")
  void notWidened() throws Exception {
    String old = signs(Visibility.PUBLIC, "NEWS");
    signatures.confirm(old);
    renew();
    signs(Visibility.ANONYMOUS);
    assertEquals(Visibility.ANONYMOUS, renewals.peek(old).signer().visibility());
    renewals.sign(old);
    assertEquals(Visibility.ANONYMOUS, row().signer().visibility());
    assertEquals(0, time.consents(row().id()));
  }

  @Test
  @DisplayName("a renewal allows what was allowed before if the later entry was withdrawn")
  void takenBack() throws Exception {
    String old = signs(Visibility.PUBLIC, "NEWS");
    signatures.confirm(old);
    renew();
    own.withdraw(signs(Visibility.ANONYMOUS));
    assertEquals(Visibility.PUBLIC, renewals.peek(old).signer().visibility());
    renewals.sign(old);
    assertEquals(Visibility.PUBLIC, row().signer().visibility());
    assertEquals(1, time.consents(row().id()));
  }

  private void decide(ModerationCommand command) throws Exception {
    long id = row().id();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(command)));
  }

  @Test
  @DisplayName("notice R5: the answer says how the signature stands when the mail is sent")
  void answered() throws Exception {
    String old = signs(Visibility.PUBLIC);
    signatures.confirm(old);
    renew();
    signs(Visibility.PUBLIC);
    decide(ModerationCommand.HOLD);
    assertTrue(renewals.sign(old).held());
    long mail = queue.newest("petition.held-again");
    MailText held = postman.written(mail).text();
    assertTrue(held.subject().startsWith("Your signature is being looked at"), held::subject);
    decide(ModerationCommand.RELEASE);
    assertFalse(postman.isOver(mail), "he has clicked, and gets his link");
    MailText counts = postman.written(mail).text();
    assertTrue(counts.subject().startsWith("You have already signed"), counts::subject);
    assertFalse(counts.plain().contains("typed"), counts::plain);
  }
}
