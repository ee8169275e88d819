package org.tadamun.kernel.mail.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.boundary.TestMail;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** Compares each way to find a page of mails with the rows themselves. */
@InServer
@DisplayName("Search in the outbox")
class MailSearchIT {

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
  private static final int SOME = 7;
  private static final int PAGE = 3;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private MailCounts counted;
  @Inject private MailSearch search;
  @Inject private Outbox outbox;
  @Inject private World world;

  private CampaignView campaign;
  private CampaignView other;

  @BeforeEach
  void put() throws Exception {
    campaign = world.campaign();
    other = world.campaign();
    for (int i = 0; i < SOME; i++) {
      put(campaign);
      put(other);
    }
  }

  private void put(CampaignView to) throws Exception {
    transaction.begin();
    outbox.put(
        new MailOrder(
            TestMail.CAUSE,
            "amina@example.org",
            "fr",
            to.id(),
            Map.of("name", "Amina", "at", "2020-11-20T08:00:00Z")));
    transaction.commit();
  }

  /** The mails of the campaign, newest first. */
  private List<OutgoingMail> mails() {
    return em.createQuery(
            "select m from OutgoingMail m where m.campaignId = :id order by m.id desc",
            OutgoingMail.class)
        .setParameter("id", campaign.id())
        .getResultList();
  }

  /** Changes one mail of the campaign as the sender does. */
  private void change(int which, Consumer<OutgoingMail> verbs) throws Exception {
    transaction.begin();
    verbs.accept(mails().get(which));
    transaction.commit();
  }

  private void oneOfEach() throws Exception {
    change(0, mail -> mail.claim("mark", LATER));
    change(1, mail -> claimed(mail).sent(LATER));
    change(2, mail -> claimed(mail).giveUp("REFUSED 550 5.1.1"));
    change(3, mail -> claimed(mail).doubt("INTERRUPTED"));
    change(4, OutgoingMail::cancel);
    change(5, mail -> claimed(mail).bounce("NO_MAILBOX"));
  }

  private static OutgoingMail claimed(OutgoingMail mail) {
    mail.claim("mark", LATER);
    return mail;
  }

  @Test
  @DisplayName("A mail in any state is found by its number with its public id, and by nothing else")
  void found() throws Exception {
    oneOfEach();
    List<OutgoingMail> mails = mails();
    assertEquals(
        MailState.values().length, mails.stream().map(OutgoingMail::state).distinct().count());
    for (OutgoingMail mail : mails) {
      assertEquals(mail.id(), search.require(MailSearch.id(mail)).id(), mail.state().name());
    }
    OutgoingMail one = mails.getFirst();
    String stranger = mails.getLast().publicId();
    for (String wrong :
        List.of(
            "unknown",
            one.publicId(),
            one.id() + "-",
            one.id() + "-" + stranger,
            "0" + MailSearch.id(one),
            Long.MAX_VALUE + "-" + one.publicId(),
            "")) {
      assertThrows(NotFound.class, () -> search.require(wrong), wrong);
    }
    assertThrows(NotFound.class, () -> search.require(null));
  }

  @Test
  @DisplayName("A page has the newest mails of a campaign and state, sorted or found by stretches")
  void pages() throws Exception {
    oneOfEach();
    List<MailState> states = new ArrayList<>(List.of(MailState.values()));
    states.add(null);
    for (MailState state : states) {
      List<Long> wanted =
          mails().stream()
              .filter(mail -> state == null || mail.state() == state)
              .map(OutgoingMail::id)
              .toList();
      assertEquals(wanted.size(), counted.of(campaign.id(), state), "" + state);
      for (int first = 0; first <= wanted.size(); first++) {
        List<Long> page = wanted.subList(first, Math.min(wanted.size(), first + PAGE));
        String which = state + " " + first;
        assertEquals(page, ids(search.newest(campaign.id(), state, first, PAGE)), which);
        assertEquals(page, search.walked(campaign.id(), state, first, PAGE), which);
      }
    }
  }

  @Test
  @DisplayName("The mails of all campaigns are in one list, in the order of their numbers")
  void everywhere() {
    List<Long> newest;
    List<Long> first;
    List<Long> next;
    List<Long> both;
    do {
      // Timers may put in mails meanwhile: repeat until all pages are from one moment.
      newest = ids(search.newest(null, null, 0, PAGE));
      first = search.walked(null, null, 0, PAGE);
      next = search.walked(null, null, PAGE, PAGE);
      both = search.walked(null, null, 0, 2 * PAGE);
    } while (!newest.equals(ids(search.newest(null, null, 0, PAGE))));
    assertEquals(newest, first);
    assertEquals(Stream.concat(newest.stream(), next.stream()).toList(), both);
  }

  @Test
  @DisplayName("The mails of a campaign are counted by state, with zeros")
  void counts() throws Exception {
    oneOfEach();
    put(other);
    Map<MailState, Long> counts = counted.of(campaign.id());
    for (MailState state : MailState.values()) {
      assertEquals(1, counts.get(state), state.name());
    }
    assertEquals(SOME, counted.of(campaign.id(), null));
    assertEquals(0, counted.of(other.id()).get(MailState.SENT));
    assertEquals(SOME + 1, counted.of(other.id()).get(MailState.WAITING));
  }

  private static List<Long> ids(List<OutgoingMail> mails) {
    return mails.stream().map(OutgoingMail::id).toList();
  }
}
