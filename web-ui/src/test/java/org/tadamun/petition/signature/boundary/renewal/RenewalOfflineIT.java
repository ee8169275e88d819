package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A request to sign the new version while nobody can sign it")
class RenewalOfflineIT extends FourEyes {

  private static final Map<String, String> BUTTON = Map.of();
  private static final String GONE = "This link no longer works";
  private static final String SAFE = "What you have signed before is safe.";

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Moderation moderation;
  @Inject private PastDays past;
  @Inject private Petitions petitions;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private RenewalRun run;
  @Inject private Signatures signatures;

  private String lena;
  private String link;
  private CampaignView hidden;

  /** Lena has signed, a new version was published, she was asked, and the campaign went offline. */
  @BeforeEach
  void asked() throws Exception {
    queue.hold();
    lena = World.unique("lena") + "@example.org";
    petitionWorld.sign(petition, "Lena", "Berg", lena, "SE");
    String token = petitionWorld.token(lena);
    signatures.confirm(token);
    publishAgain();
    queue.hold();
    run.run();
    link = "/en/sign-again/" + token;
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    hidden = Acting.as(anna, () -> campaigns.takeOffline(slug));
  }

  private void back() throws Exception {
    Acting.as(anna, () -> campaigns.putOnline(hidden.slug(), hidden.version()));
  }

  private void comesLater(Answer answer) {
    assertEquals(503, answer.status());
    assertEquals("3600", answer.header("Retry-After"));
    assertTrue(answer.body().contains(SAFE), answer.body());
    assertFalse(answer.body().contains(petition.slug()), "it is hidden");
  }

  /** Checks that link and button both say to come back later, and that nothing is signed. */
  private void worksLater(String heading, String when) {
    for (Answer answer : List.of(Site.get(link), Site.post(link, BUTTON))) {
      assertEquals(503, answer.status());
      assertEquals("3600", answer.header("Retry-After"));
      for (String words : List.of(heading, SAFE, when)) {
        assertTrue(answer.body().contains(words), answer.body());
      }
      assertFalse(answer.body().contains(GONE), answer.body());
    }
    assertEquals(1, petitionWorld.rows(petition.id()).size());
  }

  private void worksNoMore() {
    for (Answer answer : List.of(Site.get(link), Site.post(link, BUTTON))) {
      assertEquals(410, answer.status());
      assertTrue(answer.body().contains(GONE), answer.body());
    }
  }

  @Test
  @DisplayName(
      "link and button say to come back later while the campaign is offline, and then work")
  void link() throws Exception {
    comesLater(Site.get(link));
    comesLater(Site.post(link, BUTTON));
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    back();
    Site.get(link).require(200);
    Site.post(link, BUTTON).require(303);
    assertEquals(2, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName(
      "the mail waits while the campaign is offline, uses up no attempt, and is sent afterwards")
  void mail() throws Exception {
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    assertFalse(postman.send(line -> null).containsKey(lena));
    OutgoingMail waiting = queue.find(mail).getFirst();
    assertEquals(MailState.WAITING, waiting.state());
    assertEquals(0, waiting.attempts());
    back();
    queue.expire(mail);
    assertTrue(postman.send(line -> null).containsKey(lena));
    assertEquals(MailState.SENT, queue.find(mail).getFirst().state());
  }

  @Test
  @DisplayName("the mail ends with the link about who is responsible for the data")
  void responsible() throws Exception {
    back();
    String text = postman.written(queue.newest("renewal.ask")).text().plain();
    assertTrue(text.endsWith("/en/privacy\n"), text);
  }

  private CampaignView win() throws Exception {
    back();
    CampaignView now = campaigns.byId(petition.campaignId()).orElseThrow();
    return Acting.as(
        anna, () -> campaigns.decide(now.slug(), now.version(), CampaignState.WON, null));
  }

  private MailState tried(List<Long> mail) {
    queue.expire(mail);
    assertFalse(postman.send(line -> null).containsKey(lena));
    return queue.find(mail).getFirst().state();
  }

  @Test
  @DisplayName("the mail waits while the campaign has an outcome, and until it is live again")
  void outcome() throws Exception {
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    CampaignView won = win();
    assertEquals(MailState.WAITING, tried(mail));
    assertEquals(0, queue.find(mail).getFirst().attempts());
    worksLater("The campaign has ended", "Should the campaign go on after all, this link works");
    CampaignView paused =
        Acting.as(anna, () -> campaigns.takeOutcomeBack(won.slug(), won.version()));
    assertEquals(MailState.WAITING, tried(mail), "his link would say that it is closed");
    worksLater("This petition is paused", "This link works again as soon as the petition goes on.");
    Acting.as(anna, () -> campaigns.goLive(paused.slug(), paused.version()));
    queue.expire(mail);
    assertTrue(postman.send(line -> null).containsKey(lena));
    assertEquals(MailState.SENT, queue.find(mail).getFirst().state());
  }

  @Test
  @DisplayName("the mail waits while the petition is paused, and is sent when it goes on")
  void paused() throws Exception {
    back();
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    int open = petitions.bySlug(petition.slug()).orElseThrow().version();
    PetitionView paused = Acting.as(anna, () -> petitions.pause(petition.slug(), open));
    worksLater("This petition is paused", "This link works again as soon as the petition goes on.");
    assertEquals(MailState.WAITING, tried(mail));
    assertEquals(0, queue.find(mail).getFirst().attempts());
    Acting.as(anna, () -> petitions.open(paused.slug(), paused.version()));
    queue.expire(mail);
    assertTrue(postman.send(line -> null).containsKey(lena));
    assertEquals(MailState.SENT, queue.find(mail).getFirst().state());
  }

  /** Decides on the first signature, and keeps the mail about that from being sent. */
  private void decide(ModerationCommand command, InvalidationReason reason) throws Exception {
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    Acting.as(anna, () -> moderation.decide(id, new Decision(command, reason, null)));
    queue.hold();
  }

  @Test
  @DisplayName(
      "the mail waits while the earlier signature is held or invalidated, and is sent then")
  void lookedAt() throws Exception {
    back();
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    decide(ModerationCommand.HOLD, null);
    assertEquals(MailState.WAITING, tried(mail), "her link would say that she has to wait");
    decide(ModerationCommand.RELEASE, null);
    decide(ModerationCommand.INVALIDATE, InvalidationReason.AUTOMATED);
    assertEquals(MailState.WAITING, tried(mail), "her link would say that it is gone");
    assertEquals(0, queue.find(mail).getFirst().attempts());
    decide(ModerationCommand.REVERT, null);
    queue.expire(mail);
    assertTrue(postman.send(line -> null).containsKey(lena));
    assertEquals(MailState.SENT, queue.find(mail).getFirst().state());
  }

  @Test
  @DisplayName("the link says to come back later while signing has not begun, also in a pause")
  void ahead() throws Exception {
    back();
    past.startsAt(petition.id(), clock.instant().plusSeconds(3600));
    worksLater("Signing begins soon", "This link works as soon as signing begins.");
    int ahead = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), ahead));
    worksLater("This petition is paused", "This link works again as soon as the petition goes on.");
  }

  @Test
  @DisplayName(
      "the link ends once the petition is closed; the mail waits, and ends with the archiving")
  void closed() throws Exception {
    back();
    int open = petitions.bySlug(petition.slug()).orElseThrow().version();
    PetitionView closed = Acting.as(anna, () -> petitions.close(petition.slug(), open));
    worksNoMore();
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    assertEquals(MailState.WAITING, tried(mail), "it may be opened again");
    Acting.as(anna, () -> petitions.archive(closed.slug(), closed.version()));
    assertEquals(MailState.FAILED, tried(mail));
  }

  @Test
  @DisplayName("the mail is dropped if the signer has confirmed the new version meanwhile")
  void signedMeanwhile() throws Exception {
    back();
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    petitionWorld.sign(petition, "Lena", "Berg", lena, "SE");
    signatures.confirm(petitionWorld.token(lena));
    queue.hold();
    assertEquals(MailState.FAILED, tried(mail), "it says that she does not count");
  }

  @Test
  @DisplayName("the mail is sent if the new version has only an unconfirmed entry")
  void typedMeanwhile() throws Exception {
    back();
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    petitionWorld.sign(petition, "Lena", "Berg", lena, "SE");
    queue.hold();
    queue.expire(mail);
    assertTrue(postman.send(line -> null).containsKey(lena));
    assertEquals(MailState.SENT, queue.find(mail).getFirst().state());
  }

  @Test
  @DisplayName("the mail is dropped, and the link no longer works, once the campaign is archived")
  void archived() throws Exception {
    List<Long> mail = List.of(queue.newest("renewal.ask"));
    CampaignView won = win();
    Acting.as(anna, () -> campaigns.archive(won.slug(), won.version()));
    assertEquals(MailState.FAILED, tried(mail));
    worksNoMore();
  }
}
