package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.upkeep.Reminding;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Mails that waited too long")
class LateMailsIT extends FourEyes {

  private static final Duration IN_TIME = Duration.ofDays(2);
  private static final List<String> ASKS = List.of(SignatureMails.CONFIRM, SignatureMails.REMIND);

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Petitions petitions;
  @Inject private SignatureMails mails;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Reminding reminders;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private MailOrder order(String cause, Duration left) {
    return order(cause, left, null);
  }

  private MailOrder order(String cause, Duration left, String about) {
    Map<String, String> parameters =
        Map.of(
            "petition",
            petition.slug(),
            "name",
            "Zara",
            "token",
            "abc",
            "expires",
            clock.instant().plus(left).toString());
    return new MailOrder(cause, "zara@example.org", "en", petition.campaignId(), parameters, about);
  }

  private String written(String cause, Duration left) {
    return mails.compose(order(cause, left), Locale.ENGLISH).plain();
  }

  private int version() {
    return petitions.bySlug(petition.slug()).orElseThrow().version();
  }

  @Test
  @DisplayName("no mail asks for a confirmation by a link that has expired")
  void ended() {
    for (String cause : ASKS) {
      assertTrue(written(cause, IN_TIME).contains("/en/confirm/abc"), cause);
      assertThrows(NotFound.class, () -> written(cause, Duration.ofMinutes(-1)), cause);
    }
    String counts = written(SignatureMails.COUNTS, Duration.ofMinutes(-1));
    assertTrue(counts.contains("/en/my-signature/abc"), counts);
  }

  @Test
  @DisplayName(
      "a request to confirm waits while the petition is closed, and is dropped if it is archived")
  void closed() throws Exception {
    Acting.as(anna, () -> petitions.pause(petition.slug(), version()));
    ASKS.forEach(cause -> assertTrue(written(cause, IN_TIME).contains("/en/confirm/abc"), cause));
    Acting.as(anna, () -> petitions.close(petition.slug(), version()));
    ASKS.forEach(cause -> assertTrue(mails.isEarly(order(cause, IN_TIME)), cause));
    Acting.as(anna, () -> petitions.reopen(petition.slug(), version()));
    ASKS.forEach(cause -> assertFalse(mails.isEarly(order(cause, IN_TIME)), cause));
    Acting.as(anna, () -> petitions.close(petition.slug(), version()));
    Acting.as(anna, () -> petitions.archive(petition.slug(), version()));
    for (String cause : ASKS) {
      assertFalse(mails.isEarly(order(cause, IN_TIME)), cause);
      assertThrows(NotFound.class, () -> written(cause, IN_TIME), cause);
    }
    assertTrue(written(SignatureMails.ALREADY, IN_TIME).contains("/en/my-signature/abc"));
  }

  private CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  @Test
  @DisplayName("a request to confirm waits while an outcome stands, but no longer than its link")
  void outcome() throws Exception {
    CampaignView live = campaign();
    ASKS.forEach(cause -> assertFalse(mails.isEarly(order(cause, IN_TIME)), cause));
    CampaignView won =
        Acting.as(
            anna, () -> campaigns.decide(live.slug(), live.version(), CampaignState.WON, null));
    for (String cause : ASKS) {
      assertTrue(mails.isEarly(order(cause, IN_TIME)), cause);
      assertFalse(mails.isEarly(order(cause, Duration.ofMinutes(-1))), cause);
      assertThrows(NotFound.class, () -> written(cause, Duration.ofMinutes(-1)), cause);
    }
    assertFalse(mails.isEarly(order(SignatureMails.ALREADY, IN_TIME)));
    Acting.as(anna, () -> campaigns.takeOutcomeBack(won.slug(), won.version()));
    for (String cause : ASKS) {
      assertFalse(mails.isEarly(order(cause, IN_TIME)), cause);
      assertTrue(written(cause, IN_TIME).contains("/en/confirm/abc"), cause);
    }
  }

  @Test
  @DisplayName("no mail asks for a confirmation once the campaign is archived")
  void archived() throws Exception {
    CampaignView live = campaign();
    Acting.as(anna, () -> campaigns.decide(live.slug(), live.version(), CampaignState.LOST, null));
    CampaignView lost = campaign();
    Acting.as(anna, () -> campaigns.archive(lost.slug(), lost.version()));
    for (String cause : ASKS) {
      assertFalse(mails.isEarly(order(cause, IN_TIME)), cause);
      assertThrows(NotFound.class, () -> written(cause, IN_TIME), cause);
    }
  }

  @Test
  @DisplayName("a reminder is called back when its signature is confirmed")
  void confirmedMeanwhile() {
    String address = World.unique("zara") + "@example.org";
    long id = moderationWorld.pending(petition, "Zara", address, "SE");
    String first = petitionWorld.token(address);
    time.age(id, Duration.ofDays(4));
    reminders.remind(petition.slug(), 0);
    assertEquals(List.of("petition.confirm", "petition.remind"), time.mailsTo(address));
    signatures.confirm(first);
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(id).state());
    assertEquals(List.of(), time.mailsTo(address));
  }

  @Test
  @DisplayName("a reminder of an earlier version is dropped once a later version is confirmed")
  void confirmedLater() throws Exception {
    String address = World.unique("zara") + "@example.org";
    moderationWorld.pending(petition, "Zara", address, "SE");
    String about = Secrets.tokenHash(petitionWorld.token(address));
    MailOrder reminder = order(SignatureMails.REMIND, IN_TIME, about);
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    petitionWorld.sign(petition, "Zara", "Haddad", address, "SE");
    String typed = mails.compose(reminder, Locale.ENGLISH).plain();
    assertTrue(typed.contains("/en/confirm/abc"), "nobody has confirmed the later one");
    signatures.confirm(petitionWorld.token(address));
    assertThrows(NotFound.class, () -> mails.compose(reminder, Locale.ENGLISH));
    assertFalse(mails.isEarly(reminder));
  }

  @Test
  @DisplayName("all waiting requests are called back when the mail of a second form is confirmed")
  void signedAgain() {
    String address = World.unique("zara") + "@example.org";
    long id = moderationWorld.pending(petition, "Zara", address, "SE");
    time.age(id, Duration.ofHours(1));
    petitionWorld.sign(petition, "Zara", "Haddad", address, "SE");
    assertEquals(List.of("petition.confirm", "petition.confirm"), time.mailsTo(address));
    signatures.confirm(petitionWorld.token(address));
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(id).state());
    assertEquals(List.of(), time.mailsTo(address), "both wait no more");
  }

  @Test
  @DisplayName("the mail of a single form is not called back when its own link is used")
  void byTheFirst() {
    String address = World.unique("zara") + "@example.org";
    moderationWorld.pending(petition, "Zara", address, "SE");
    signatures.confirm(petitionWorld.token(address));
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
  }
}
