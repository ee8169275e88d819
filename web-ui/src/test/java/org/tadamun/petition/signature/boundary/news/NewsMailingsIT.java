package org.tadamun.petition.signature.boundary.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Profiles;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.signature.control.news.NewsMails;
import org.tadamun.petition.signature.entity.news.NewsMailingState;
import org.tadamun.petition.signature.entity.news.NotMailed;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("A mailing of news")
class NewsMailingsIT extends NewsScene {

  @Inject private NewsClock newsClock;
  @Inject private People people;
  @Inject private Postman postman;
  @Inject private Profiles profiles;
  @Inject private Queue queue;
  @Inject private Staff staff;

  private String amal;

  @BeforeEach
  void sign() {
    amal = address("amal");
    signs(petition, amal, "en", true);
  }

  private List<String> trail() {
    return world.audit("update", news.id()).stream()
        .filter(one -> one.action().startsWith("news."))
        .map(AuditEntry::action)
        .toList();
  }

  private static void refused(String key, Work work) {
    NotMailed refused = assertThrows(NotMailed.class, work::run);
    assertEquals("mailing.error." + key, refused.messageKey());
  }

  private interface Work {
    void run() throws Exception;
  }

  @Test
  @DisplayName(
      "R1 R3: R8: it begins five minutes after the order, is sent once and keeps no mailbox")
  void life() throws Exception {
    NewsMailingView ordered = order();
    assertEquals(NewsMailingState.ORDERED, ordered.state());
    assertEquals(1, ordered.estimated());
    assertEquals(anna.name(), ordered.orderedBy());
    Duration ahead = Duration.between(Instant.now(), ordered.startsAt());
    assertTrue(ahead.compareTo(Duration.ofMinutes(4)) > 0, ahead.toString());
    mail();
    assertEquals(0, newsTo(amal), "it can still be taken back");
    NewsMailingView done = mail(ordered);
    mail();
    assertEquals(1, newsTo(amal));
    assertEquals(NewsMailingState.FINISHED, done.state());
    assertEquals(1, done.mailed());
    assertNotNull(done.finishedAt());
    assertEquals(0, newsClock.boxes(done.id()));
    assertEquals(List.of("news.ordered", "news.finished"), trail());
    assertEquals(owner + ": 1", world.audit("update", news.id()).getLast().to());
    refused("already", this::order);
    Acting.refused(anna, WrongState.class, () -> mailings.cancel(done.id()));
  }

  @Test
  @DisplayName("R1: it can be cancelled before it begins, and ordered again")
  void takenBack() throws Exception {
    NewsMailingView ordered = order();
    NewsMailingView gone = Acting.as(anna, () -> mailings.cancel(ordered.id()));
    assertEquals(NewsMailingState.CANCELLED, gone.state());
    assertTrue(gone.isOrderable());
    mail(ordered);
    assertEquals(0, newsTo(amal));
    NewsMailingView again = order();
    assertEquals(ordered.id(), again.id());
    mail(again);
    assertEquals(1, newsTo(amal));
    assertEquals(
        List.of("news.ordered", "news.cancelled", "news.ordered", "news.finished"), trail());
  }

  @Test
  @DisplayName("R5: withdrawing the news makes waiting mails obsolete and forbids another order")
  void withdrawn() throws Exception {
    NewsMailingView ordered = order();
    mail(ordered);
    long waiting = queue.newest(NEWS);
    assertFalse(postman.isOver(waiting));
    Acting.as(anna, () -> updates.withdraw(news.id(), news.version()));
    assertTrue(postman.isOver(waiting));
    refused(
        "unpublished",
        () -> Acting.as(anna, () -> mailings.order(news.id(), news.version() + 1, owner)));
  }

  @Test
  @DisplayName("R5: it is cancelled if the news is withdrawn before it begins")
  void withdrawnBefore() throws Exception {
    NewsMailingView ordered = order();
    Acting.as(anna, () -> updates.withdraw(news.id(), news.version()));
    assertEquals(NewsMailingState.CANCELLED, mail(ordered).state());
    assertEquals(0, newsTo(amal));
    assertEquals(Permission.SYSTEM, world.audit("update", news.id()).getLast().actor());
  }

  @Test
  @DisplayName("R5: it waits while the campaign is offline, and so do its mails in the outbox")
  void offline() throws Exception {
    NewsMailingView ordered = order();
    CampaignView hidden = Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    assertEquals(NewsMailingState.ORDERED, mail(ordered).state());
    assertEquals(0, newsTo(amal));
    CampaignView back = Acting.as(anna, () -> campaigns.putOnline(hidden.slug(), hidden.version()));
    mail();
    assertEquals(1, newsTo(amal));
    long waiting = queue.newest(NEWS);
    assertFalse(postman.isEarly(waiting));
    Acting.as(anna, () -> campaigns.takeOffline(back.slug()));
    assertTrue(postman.isEarly(waiting));
    UpdateView other = draft();
    UpdateView shown = Acting.as(anna, () -> updates.publish(other.id(), other.version()));
    refused(
        "hidden", () -> Acting.as(anna, () -> mailings.order(shown.id(), shown.version(), owner)));
  }

  @Test
  @DisplayName("it is refused for a draft, an unknown organisation, no readers and stale news")
  void refusals() throws Exception {
    UpdateView draft = draft();
    refused(
        "unpublished",
        () -> Acting.as(anna, () -> mailings.order(draft.id(), draft.version(), owner)));
    Acting.refused(anna, Stale.class, () -> mailings.order(news.id(), news.version() + 1, owner));
    BusinessException unknown =
        Acting.refused(
            anna, InvalidInput.class, () -> mailings.order(news.id(), news.version(), "nobody"));
    assertEquals("organisation", unknown.errors().getFirst().field());
    String partner = world.partner(campaign);
    refused(
        "nobody", () -> Acting.as(anna, () -> mailings.order(news.id(), news.version(), partner)));
    Acting.refused(anna, NotFound.class, () -> mailings.of("nowhere"));
    order();
    refused("already", this::order);
    assertEquals(List.of("news.ordered"), trail());
  }

  @Test
  @DisplayName(
      "it is ordered and cancelled only by staff who may edit the campaign; readers see it")
  void roles() throws Exception {
    NewsMailingView ordered = order();
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> mailings.of(news.id()));
    Acting.refused(stranger, Forbidden.class, () -> mailings.reach(news.id()));
    Acting.refused(
        stranger, Forbidden.class, () -> mailings.order(news.id(), news.version(), owner));
    Acting.refused(stranger, Forbidden.class, () -> mailings.cancel(ordered.id()));
    Person reader = world.person(Role.READER, campaign.id(), null);
    assertEquals(1, Acting.as(reader, () -> mailings.of(news.id())).size());
    Acting.refused(
        reader, EJBAccessException.class, () -> mailings.order(news.id(), news.version(), owner));
    Acting.refused(reader, EJBAccessException.class, () -> mailings.cancel(ordered.id()));
  }

  @Test
  @DisplayName(
      "a sample is mailed to the person who asks for it, marked as such, and not to signers")
  void sample() throws Exception {
    UpdateView draft = draft();
    Acting.does(anna, () -> mailings.test(draft.id(), owner));
    WrittenMail written = postman.written(queue.newest("petition.news-sample"));
    assertEquals(Acting.as(anna, () -> profiles.own()).email(), written.recipient());
    assertEquals("Sample: He is free", written.text().subject());
    assertTrue(written.text().plain().contains("Thank you all."), written.text().plain());
    assertTrue(written.text().plain().contains("/en/news/" + owner + "/sample\n"));
    assertTrue(written.text().plain().contains("as long as the news is not public."));
    assertNull(written.text().ending());
    assertFalse(written.text().plain().contains("my-signature"), written.text().plain());
    assertEquals(0, newsTo(amal));
    assertEquals("news.tested", world.audit("update", draft.id()).getLast().action());
    assertThrows(
        InvalidInput.class,
        () ->
            Acting.as(
                anna,
                () -> {
                  mailings.test(draft.id(), "nobody");
                  return Map.of();
                }));
  }

  @Test
  @DisplayName("a sample that waits is called back when the person who asked for it is forgotten")
  void forgotten() throws Exception {
    Person gone = world.person(Role.COORDINATOR, campaign.id(), null);
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String address = people.emailOf(gone.publicId());
    for (Person who : List.of(gone, administrator)) {
      Acting.does(who, () -> mailings.test(news.id(), owner));
    }
    assertEquals(1, people.mails(NewsMails.SAMPLE, address).size());
    Acting.does(administrator, () -> staff.forget(gone.publicId()));
    assertEquals(List.of(), people.mails(NewsMails.SAMPLE, address));
    String other = people.emailOf(administrator.publicId());
    assertEquals(1, people.mails(NewsMails.SAMPLE, other).size());
  }

  @Test
  @DisplayName("no sample is made or written once the words of the news are erased")
  void erased() throws Exception {
    sampleOf(news.id());
    final long waiting = queue.newest("petition.news-sample");
    Acting.as(
        anna,
        () -> {
          UpdateView gone = updates.withdraw(news.id(), news.version());
          return updates.erase(gone.id(), gone.version());
        });
    assertThrows(NotFound.class, () -> postman.written(waiting));
    refused("unpublished", () -> sampleOf(news.id()));
  }

  private UpdateView sampleOf(String id) throws Exception {
    return Acting.as(
        anna,
        () -> {
          mailings.test(id, owner);
          return news;
        });
  }
}
