package org.tadamun.petition.signature.boundary.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignPartners;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.entity.news.NewsMailingState;
import org.tadamun.petition.signature.entity.news.NotMailed;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("A mailing of news that has begun")
class NewsUnderWayIT extends NewsScene {

  private static final int PORTION = 200;

  /** So many due mails that no news is added to the outbox. */
  private static final int CROWD = 5_000;

  private static final Map<String, String> NOTHING = Map.of("update", "nowhere");

  @Inject private NewsClock newsClock;
  @Inject private Outbox outbox;
  @Inject private OwnSignature own;
  @Inject private CampaignPartners partners;
  @Inject private Postman postman;
  @Inject private Queue queue;

  private String amal;
  private String bert;
  private String token;

  @BeforeEach
  void sign() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    amal = address("amal");
    bert = address("bert");
    token = signs(petition, amal, "en", true);
    signs(second, bert, "en", true);
  }

  /**
   * Begins a mailing that has made the mail of the first petition, and has no room for the second.
   */
  private NewsMailingView begun() throws Exception {
    MailOrder one = new MailOrder(NEWS, "crowd@example.org", "en", campaign.id(), NOTHING);
    time.inTransaction(() -> Collections.nCopies(PORTION - 1, one).forEach(outbox::put));
    NewsMailingView begun = mail(order());
    assertTrue(begun.isUnderWay());
    assertEquals(1, begun.mailed());
    return begun;
  }

  @Test
  @DisplayName("R6: it waits while thousands of mails are due, and goes on once they are gone")
  void crowded() throws Exception {
    queue.putMany(CROWD, campaign.id());
    NewsMailingView held = mail(order());
    queue.removeAll(campaign.id());
    assertEquals(0, held.mailed());
    assertEquals(NewsMailingState.ORDERED, held.state());
    mail();
    assertEquals(2, now(held).mailed());
    assertEquals(NewsMailingState.FINISHED, now(held).state());
  }

  @Test
  @DisplayName("R5: it is cancelled when the campaign is archived, and waiting mails are obsolete")
  void archived() throws Exception {
    NewsMailingView begun = begun();
    long waiting = queue.newest(NEWS);
    assertFalse(postman.isOver(waiting));
    CampaignView live = campaigns.byId(campaign.id()).orElseThrow();
    CampaignView won =
        Acting.as(
            anna, () -> campaigns.decide(live.slug(), live.version(), CampaignState.WON, null));
    assertFalse(postman.isOver(waiting), "that it has won is news");
    Acting.as(anna, () -> campaigns.archive(won.slug(), won.version()));
    assertTrue(postman.isOver(waiting));
    mail();
    assertEquals(NewsMailingState.CANCELLED, now(begun).state());
    NotMailed refused = assertThrows(NotMailed.class, this::order);
    assertEquals("mailing.error.archived", refused.messageKey());
  }

  @Test
  @DisplayName("R5: it is cancelled when its news is withdrawn, and nobody else is mailed")
  void withdrawn() throws Exception {
    NewsMailingView begun = begun();
    long waiting = queue.newest(NEWS);
    assertFalse(postman.isOver(waiting));
    Acting.as(anna, () -> updates.withdraw(news.id(), news.version()));
    assertTrue(postman.isOver(waiting));
    mail();
    assertEquals(NewsMailingState.CANCELLED, now(begun).state());
    assertEquals(1, now(begun).mailed());
    assertEquals(0, newsTo(bert));
  }

  @Test
  @DisplayName("R5: it is cancelled when its organisation leaves, and waiting mails are obsolete")
  void organisationLeft() throws Exception {
    String partner = world.partner(campaign);
    String cara = address("cara");
    // A petition that was signed a moment ago is cached without the partner; this one is new.
    signsFor(partner, petitionWorld.open(campaign), cara);
    NewsMailingView done = mail(order(partner));
    assertEquals(NewsMailingState.FINISHED, done.state());
    assertEquals(1, newsTo(cara));
    long waiting = queue.newest(NEWS);
    assertFalse(postman.isOver(waiting));
    UpdateView other = draft();
    UpdateView shown = Acting.as(anna, () -> updates.publish(other.id(), other.version()));
    NewsMailingView ordered =
        Acting.as(anna, () -> mailings.order(shown.id(), shown.version(), partner));
    Acting.as(anna, () -> partners.leave(campaign.slug(), partner));
    assertTrue(postman.isOver(waiting), "it was mailed to the last, and has not gone out");
    newsClock.begin(ordered.id());
    mail();
    assertEquals(
        NewsMailingState.CANCELLED,
        Acting.as(anna, () -> mailings.of(shown.id())).getFirst().state());
  }

  @Test
  @DisplayName("R1: it can be stopped before its last portion, and is not ordered again")
  void stopped() throws Exception {
    NewsMailingView begun = begun();
    long waiting = queue.newest(NEWS);
    NewsMailingView gone = Acting.as(anna, () -> mailings.cancel(begun.id()));
    assertEquals(NewsMailingState.CANCELLED, gone.state());
    assertEquals(1, gone.mailed());
    assertFalse(gone.isOrderable(), "somebody has it");
    assertTrue(postman.isOver(waiting));
    mail();
    assertEquals(1, newsTo(amal) + newsTo(bert));
    assertEquals(1, newsClock.boxes(begun.id()), "it may go on, and nobody gets it twice");
    Acting.refused(anna, WrongState.class, () -> mailings.cancel(begun.id()));
    assertThrows(NotMailed.class, this::order);
  }

  @Test
  @DisplayName("R3: who erases, signs and agrees anew gets the next news once, and these no more")
  void agreedAnew() throws Exception {
    NewsMailingView begun = begun();
    own.erase(token);
    signs(petition, amal, "en", true);
    newsClock.tried(campaign.id(), LocalDateTime.of(2100, 1, 1, 0, 0));
    mail();
    assertEquals(NewsMailingState.FINISHED, now(begun).state());
    assertEquals(0, newsTo(amal), "the first mail may have been in hand: rather none than two");
    UpdateView other = draft();
    UpdateView next = Acting.as(anna, () -> updates.publish(other.id(), other.version()));
    NewsMailingView later = Acting.as(anna, () -> mailings.order(next.id(), next.version(), owner));
    newsClock.begin(later.id());
    mail();
    assertEquals(1, newsTo(amal));
    mail();
    assertEquals(1, newsTo(amal));
  }
}
