package org.tadamun.petition.signature.boundary.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;
import org.tadamun.petition.signature.entity.news.NotMailed;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Resuming a mailing of news that was stopped")
class NewsResumedIT extends NewsScene {

  private static final int PORTION = 200;
  private static final LocalDateTime FAR = LocalDateTime.of(2100, 1, 1, 0, 0);
  private static final Map<String, String> NOTHING = Map.of("update", "nowhere");

  @Inject private NewsClock newsClock;
  @Inject private Mails mails;
  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private Queue queue;

  private PetitionView second;
  private String amal;
  private String bert;
  private NewsMailingView stopped;

  /**
   * Stops the mailing after the mail to Amal under the first petition. Amal and Bert have also
   * signed the second one.
   */
  @BeforeEach
  void stop() throws Exception {
    second = petitionWorld.open(campaign);
    amal = address("amal");
    bert = address("bert");
    signs(petition, amal, "en", true);
    signs(second, amal, "en", true);
    signs(second, bert, "en", true);
    MailOrder one = new MailOrder(NEWS, "crowd@example.org", "en", campaign.id(), NOTHING);
    time.inTransaction(() -> Collections.nCopies(PORTION - 1, one).forEach(outbox::put));
    NewsMailingView begun = mail(order());
    assertEquals(1, begun.mailed());
    stopped = Acting.as(anna, () -> mailings.cancel(begun.id()));
    assertTrue(stopped.isResumable(Instant.now()));
  }

  private NewsMailingView resume() throws Exception {
    return Acting.as(anna, () -> mailings.resume(stopped.id(), stopped.version()));
  }

  private void refused(String key) {
    NotMailed refused = assertThrows(NotMailed.class, this::resume);
    assertEquals("mailing.error." + key, refused.messageKey());
  }

  /** Mails the rest, as the timer does when there is room again. */
  private NewsMailingView mailTheRest(NewsMailingView resumed) throws Exception {
    newsClock.tried(campaign.id(), FAR);
    return mail(resumed);
  }

  @Test
  @DisplayName(
      "R1 R3: R8: it goes on five minutes later, to those without the mail and to nobody twice")
  void resumed() throws Exception {
    assertEquals(1, newsClock.boxes(stopped.id()), "else she would get it again");
    mail();
    assertEquals(1, newsClock.boxes(stopped.id()));
    long waiting = queue.newest(NEWS);
    assertTrue(postman.isOver(waiting));
    NewsMailingView resumed = resume();
    assertEquals(NewsMailingState.ORDERED, resumed.state());
    assertEquals(3, resumed.estimated(), "she is counted with each petition");
    assertTrue(resumed.startsAt().isAfter(Instant.now().plus(Duration.ofMinutes(4))));
    assertEquals("news.resumed", world.audit("update", news.id()).getLast().action());
    assertFalse(postman.isOver(waiting), "what waits still goes out after all");
    NewsMailingView done = mailTheRest(resumed);
    assertEquals(NewsMailingState.FINISHED, done.state());
    assertEquals(2, done.mailed());
    assertEquals(1, newsTo(amal));
    assertEquals(1, newsTo(bert));
    assertEquals(0, newsClock.boxes(done.id()));
    WrongState over =
        Acting.refused(anna, WrongState.class, () -> mailings.resume(done.id(), done.version()));
    assertEquals("resume", over.verb());
  }

  @Test
  @DisplayName("R3: a signer whose mail was called back gets the mail")
  void calledBack() throws Exception {
    long waiting = queue.newest(NEWS);
    time.inTransaction(() -> outbox.callBack(List.of(waiting)));
    assertEquals(0, newsTo(amal));
    NewsMailingView done = mailTheRest(resume());
    assertEquals(2, done.mailed());
    assertEquals(1, newsTo(amal));
    assertEquals(1, newsTo(bert));
  }

  @Test
  @DisplayName("R3: a signer whose mail staff cancelled by hand gets none")
  void cancelledByHand() throws Exception {
    String waiting = queue.idOf(queue.newest(NEWS));
    Acting.does(world.person(Role.ADMINISTRATOR, null, null), () -> mails.cancel(waiting));
    NewsMailingView done = mailTheRest(resume());
    assertEquals(2, done.mailed());
    assertEquals(0, newsTo(amal));
    assertEquals(1, newsTo(bert));
  }

  @Test
  @DisplayName("R3: a mail that the server may have got without an answer is not sent again")
  void unanswered() throws Exception {
    assertGoesOnceAt(newsClock::unanswered);
  }

  @Test
  @DisplayName("R3: a mail that a node was sending when it died is not sent again")
  void interrupted() throws Exception {
    assertGoesOnceAt(newsClock::interrupted);
  }

  @Test
  @DisplayName("R3: a mail that may have been sent, and was deferred later, is not sent again")
  void refusedAfterThat() throws Exception {
    assertGoesOnceAt(newsClock::failedAfterThat);
  }

  private void assertGoesOnceAt(LongConsumer trouble) throws Exception {
    long waiting = queue.newest(NEWS);
    trouble.accept(waiting);
    time.inTransaction(() -> outbox.callBack(List.of(waiting)));
    NewsMailingView done = mailTheRest(resume());
    assertEquals(2, done.mailed());
    assertEquals(0, newsTo(amal));
    assertEquals(1, newsTo(bert));
  }

  @Test
  @DisplayName("R3: it can be stopped and resumed more than once")
  void stoppedAgain() throws Exception {
    NewsMailingView resumed = resume();
    stopped = Acting.as(anna, () -> mailings.cancel(resumed.id()));
    NewsMailingView done = mailTheRest(resume());
    assertEquals(2, done.mailed());
    assertEquals(1, newsTo(amal));
  }

  @Test
  @DisplayName("R8: it is refused after seven days, and the mailboxes are forgotten soon after")
  void tooLate() throws Exception {
    newsClock.stopped(stopped.id(), NewsMailing.RESUMABLE);
    refused("too-late");
    assertFalse(now(stopped).isResumable(Instant.now()));
    newsClock.stopped(stopped.id(), NewsMailing.RESUMABLE.plusHours(2));
    mail();
    assertEquals(0, newsClock.boxes(stopped.id()));
  }

  @Test
  @DisplayName(
      "R3 R8: it is refused if the mailboxes are forgotten already, as by an earlier build")
  void mailboxesForgotten() throws Exception {
    newsClock.forgetBoxes(stopped.id());
    refused("forgotten");
    assertFalse(now(stopped).isResumable(Instant.now()), "no button promises it");
    assertEquals(NewsMailingState.CANCELLED, now(stopped).state());
    assertEquals(1, newsTo(amal));
  }

  @Test
  @DisplayName("R5: it is refused while the campaign is offline or the news is withdrawn")
  void hindered() throws Exception {
    Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    refused("hidden");
    Acting.as(anna, () -> updates.withdraw(news.id(), news.version()));
    refused("unpublished");
    assertEquals(NewsMailingState.CANCELLED, now(stopped).state());
  }

  @Test
  @DisplayName("it is allowed only to staff who may edit the campaign, in the state that they saw")
  void roles() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(
        stranger, Forbidden.class, () -> mailings.resume(stopped.id(), stopped.version()));
    Acting.refused(
        reader, EJBAccessException.class, () -> mailings.resume(stopped.id(), stopped.version()));
    Acting.refused(anna, Stale.class, () -> mailings.resume(stopped.id(), stopped.version() - 1));
    assertEquals(NewsMailingState.CANCELLED, now(stopped).state());
  }
}
