package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Outbox as staff see it")
class MailsIT {

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private Outbox outbox;
  @Inject private Mails mails;
  @Inject private World world;

  private String mail(CampaignView campaign) throws Exception {
    transaction.begin();
    outbox.put(
        new MailOrder(
            TestMail.CAUSE,
            "amina@example.org",
            "fr",
            campaign.id(),
            Map.of("name", "Amina", "at", "2020-11-20T08:00:00Z")));
    transaction.commit();
    return MailSearch.id(newest(campaign));
  }

  private OutgoingMail newest(CampaignView campaign) {
    return em.createQuery(
            "select m from OutgoingMail m where m.campaignId = :id order by m.id desc",
            OutgoingMail.class)
        .setParameter("id", campaign.id())
        .setMaxResults(1)
        .getSingleResult();
  }

  /** Changes the newest mail of the campaign as the sender does. */
  private void change(CampaignView campaign, Consumer<OutgoingMail> verbs) throws Exception {
    transaction.begin();
    verbs.accept(newest(campaign));
    transaction.commit();
  }

  private Person administrator() {
    return world.person(Role.ADMINISTRATOR, null, null);
  }

  private static Callable<Void> act(Runnable verb) {
    return () -> {
      verb.run();
      return null;
    };
  }

  @Test
  @DisplayName("The mails of a campaign are listed and counted without addresses")
  void list() throws Exception {
    CampaignView campaign = world.campaign();
    mail(campaign);
    mail(campaign);
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    List<MailRow> rows = Acting.as(coordinator, () -> mails.rows(campaign.id(), null, 0, 10));
    assertEquals(2, rows.size());
    assertFalse(rows.toString().contains("amina"));
    assertEquals("fr", rows.getFirst().language());
    Map<MailState, Long> counts = Acting.as(coordinator, () -> mails.counts(campaign.id()));
    assertEquals(MailState.values().length, counts.size());
    assertEquals(2, counts.get(MailState.WAITING));
    assertEquals(0, counts.get(MailState.SENT));
    assertEquals(
        0, Acting.as(coordinator, () -> mails.rows(campaign.id(), MailState.SENT, 0, 10)).size());
    assertFalse(Acting.as(coordinator, () -> mails.isSending()), "the tests have no mail server");
  }

  @Test
  @DisplayName(
      "R5: reading a waiting mail shows its text in the recipient's language and is audited")
  void read() throws Exception {
    CampaignView campaign = world.campaign();
    String id = mail(campaign);
    Person administrator = administrator();
    MailReading reading = Acting.as(administrator, () -> mails.read(id));
    assertEquals(id, reading.id());
    assertEquals("amina@example.org", reading.recipient());
    assertEquals("fr", reading.language());
    assertTrue(reading.plain().contains("Amina"), reading.plain());
    assertTrue(reading.plain().contains("20 novembre 2020"), reading.plain());
    List<AuditEntry> trail = world.audit("mail", id);
    assertEquals(List.of("mail.read"), trail.stream().map(AuditEntry::action).toList());
    assertEquals(administrator.name(), trail.getFirst().actor());
  }

  @Test
  @DisplayName("R5: a coordinator cannot read a mail with a password link; an administrator can")
  void passwordLinks() throws Exception {
    String id = passwordLink(LATER);
    Person everywhere = world.person(Role.COORDINATOR, null, null);
    Acting.refused(everywhere, EJBAccessException.class, () -> mails.read(id));
    assertEquals(List.of(), world.audit("mail", id));
    assertTrue(Acting.as(administrator(), () -> mails.read(id)).plain().contains("token=t"));
  }

  private String passwordLink(Instant until) throws Exception {
    transaction.begin();
    outbox.put(
        new MailOrder(
            "staff.password-reset",
            "admin@example.org",
            "en",
            null,
            Map.of("name", "Admin", "token", "t", "at", until.toString(), "zone", "UTC")));
    transaction.commit();
    return MailSearch.id(
        em.createQuery(
                "select m from OutgoingMail m where m.cause = 'staff.password-reset'"
                    + " order by m.id desc",
                OutgoingMail.class)
            .setMaxResults(1)
            .getSingleResult());
  }

  @Test
  @DisplayName("R10: a mail whose link has expired has no text")
  void lateLink() throws Exception {
    String id = passwordLink(Instant.parse("2020-11-20T08:00:00Z"));
    MailReading reading = Acting.as(administrator(), () -> mails.read(id));
    assertTrue(reading.isOver());
    assertNull(reading.plain());
    assertEquals("admin@example.org", reading.recipient());
    assertEquals(1, world.audit("mail", id).size());
  }

  @Test
  @DisplayName("R4: a sent mail cannot be read, retried or cancelled")
  void sent() throws Exception {
    CampaignView campaign = world.campaign();
    String id = mail(campaign);
    change(
        campaign,
        mail -> {
          mail.claim("mark", LATER);
          mail.sent(LATER);
        });
    Acting.refused(administrator(), NotFound.class, () -> mails.read(id));
    Acting.refused(administrator(), WrongState.class, () -> mails.retry(id));
    Acting.refused(administrator(), WrongState.class, () -> mails.cancel(id));
    assertEquals(List.of(), world.audit("mail", id));
  }

  @Test
  @DisplayName("A mail that is being sent can be neither cancelled nor retried")
  void sending() throws Exception {
    CampaignView campaign = world.campaign();
    String id = mail(campaign);
    change(campaign, mail -> mail.claim("mark", LATER));
    Acting.refused(administrator(), WrongState.class, () -> mails.cancel(id));
    Acting.refused(administrator(), WrongState.class, () -> mails.retry(id));
    assertEquals(MailState.SENDING, newest(campaign).state());
  }

  @Test
  @DisplayName(
      "A failed mail can be retried at once; a cancelled one loses its content; both are audited")
  void verbs() throws Exception {
    CampaignView campaign = world.campaign();
    String id = mail(campaign);
    change(
        campaign,
        mail -> {
          mail.claim("mark", LATER);
          mail.giveUp("REFUSED 550 5.1.1");
        });
    Person administrator = administrator();
    MailRow row = Acting.as(administrator, () -> mails.rows(campaign.id(), null, 0, 1)).getFirst();
    assertEquals("REFUSED", row.failureName());
    assertEquals("550 5.1.1", row.failureCode());
    Acting.as(administrator, act(() -> mails.retry(id)));
    assertEquals(MailState.WAITING, newest(campaign).state());
    Acting.as(administrator, act(() -> mails.cancel(id)));
    assertEquals(MailState.CANCELLED, newest(campaign).state());
    assertNull(newest(campaign).secret());
    assertEquals("BY_HAND", newest(campaign).failure());
    List<AuditEntry> trail = world.audit("mail", id);
    assertEquals(
        List.of("mail.retried", "mail.cancelled"), trail.stream().map(AuditEntry::action).toList());
    assertEquals("FAILED", trail.getFirst().from());
    Acting.refused(administrator, WrongState.class, () -> mails.retry(id));
    Acting.refused(administrator, NotFound.class, () -> mails.cancel("unknown"));
    Acting.refused(administrator, NotFound.class, () -> mails.cancel(newest(campaign).publicId()));
  }

  @Test
  @DisplayName("R6: a mail that may have gone out can be retried by hand")
  void uncertain() throws Exception {
    CampaignView campaign = world.campaign();
    String id = mail(campaign);
    change(
        campaign,
        mail -> {
          mail.claim("mark", LATER);
          mail.doubt("INTERRUPTED");
        });
    Acting.as(administrator(), act(() -> mails.retry(id)));
    assertEquals(MailState.WAITING, newest(campaign).state());
  }

  @Test
  @DisplayName(
      "Staff of other campaigns or of one country cannot see it; coordinators cannot change it")
  void closed() throws Exception {
    CampaignView campaign = world.campaign();
    String id = mail(campaign);
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> mails.rows(campaign.id(), null, 0, 1));
    Acting.refused(stranger, Forbidden.class, () -> mails.counts(null));
    Acting.refused(stranger, EJBAccessException.class, () -> mails.read(id));
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    Acting.refused(coordinator, EJBAccessException.class, () -> mails.cancel(id));
    Acting.refused(coordinator, EJBAccessException.class, () -> mails.read(id));
    Person everywhere = world.person(Role.COORDINATOR, null, null);
    Acting.refused(everywhere, EJBAccessException.class, () -> mails.read(id));
    Person local = world.person(Role.COORDINATOR, campaign.id(), "SE");
    Acting.refused(local, Forbidden.class, () -> mails.rows(campaign.id(), null, 0, 1));
    Acting.refused(local, Forbidden.class, () -> mails.count(campaign.id(), null));
    Acting.refused(local, Forbidden.class, () -> mails.counts(campaign.id()));
    Person elsewhere = world.person(Role.ADMINISTRATOR, world.campaign().id(), null);
    Acting.refused(elsewhere, Forbidden.class, () -> mails.cancel(id));
    Acting.refused(elsewhere, Forbidden.class, () -> mails.retry(id));
    Person here = world.person(Role.ADMINISTRATOR, campaign.id(), null);
    Acting.refused(here, Forbidden.class, () -> mails.read(id));
    assertThrows(EJBAccessException.class, () -> mails.read(id));
    assertEquals(MailState.WAITING, newest(campaign).state());
  }

  @Test
  @DisplayName("An administrator can send a test mail, and the test is audited")
  void test() throws Exception {
    Person administrator = administrator();
    Acting.as(administrator, act(() -> mails.sendTest("Test", "me@example.org", "de")));
    List<AuditEntry> trail = world.audit("mail", "test");
    assertEquals(administrator.name(), trail.getLast().actor());
    Acting.refused(
        world.person(Role.READER, null, null),
        EJBAccessException.class,
        () -> mails.sendTest("Test", "me@example.org", "de"));
  }
}
