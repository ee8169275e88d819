package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R8: Retry of all failed mails at one request of staff")
class RetriedMailsIT {

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private Outbox outbox;
  @Inject private Mails mails;
  @Inject private World world;

  private CampaignView campaign;
  private CampaignView other;

  @BeforeEach
  void campaigns() {
    campaign = world.campaign();
    other = world.campaign();
  }

  /** A mail of the campaign whose sending has ended this way. */
  private long ended(CampaignView whose, Consumer<OutgoingMail> end) throws Exception {
    Map<String, String> parameters = Map.of("name", "Amina", "at", "2020-11-20T08:00:00Z");
    transaction.begin();
    outbox.put(new MailOrder(TestMail.CAUSE, "amina@example.org", "fr", whose.id(), parameters));
    OutgoingMail mail =
        em.createQuery(
                "select m from OutgoingMail m where m.campaignId = :id order by m.id desc",
                OutgoingMail.class)
            .setParameter("id", whose.id())
            .setMaxResults(1)
            .getSingleResult();
    mail.claim("mark", LATER);
    end.accept(mail);
    transaction.commit();
    return mail.id();
  }

  private OutgoingMail mail(long id) {
    return em.find(OutgoingMail.class, id);
  }

  @Test
  @DisplayName(
      "All failed and barred mails of the campaign are retried, no others, and it is audited")
  void retries() throws Exception {
    long failed = ended(campaign, mail -> mail.giveUp("REFUSED 552 5.2.2"));
    long barred = ended(campaign, mail -> mail.tryAgainAt(LATER, "BARRED 553 5.7.1"));
    long deferred = ended(campaign, mail -> mail.tryAgainAt(LATER, "DEFERRED 450"));
    long doubted = ended(campaign, mail -> mail.doubt("INTERRUPTED"));
    long silent =
        ended(
            campaign,
            mail -> {
              mail.tryAgainUnanswered(LATER, "INTERRUPTED");
              mail.claim("mark", LATER);
              mail.giveUp("UNANSWERED");
            });
    long foreign = ended(other, mail -> mail.giveUp("REFUSED 552 5.2.2"));
    Person here = world.person(Role.ADMINISTRATOR, campaign.id(), null);
    assertEquals(3, Acting.as(here, () -> mails.retryFailed(campaign.id())));
    assertEquals(0, Acting.as(here, () -> mails.retryFailed(campaign.id())), "they are due");
    for (long id : List.of(failed, barred, silent)) {
      assertEquals(MailState.WAITING, mail(id).state());
      assertEquals(0, mail(id).attempts());
      assertEquals(0, mail(id).unanswered());
      assertTrue(mail(id).dueAt().isBefore(LATER));
    }
    assertNull(mail(silent).failure(), "it is tried once more");
    assertTrue(mail(silent).isInDoubt());
    assertEquals("BARRED 553 5.7.1", mail(barred).failure());
    assertEquals(LATER, mail(deferred).dueAt());
    assertEquals(MailState.UNCERTAIN, mail(doubted).state(), "it may have gone out");
    assertEquals(MailState.FAILED, mail(foreign).state());
    AuditEntry trail = world.audit("mail", "all").getLast();
    assertEquals("mail.retried-all", trail.action());
    assertEquals(here.name(), trail.actor());
    assertEquals("3", trail.to());
  }

  @Test
  @DisplayName(
      "A coordinator and an administrator of another campaign cannot retry the failed mails")
  void closed() throws Exception {
    long failed = ended(campaign, mail -> mail.giveUp("REFUSED 552 5.2.2"));
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    Acting.refused(coordinator, EJBAccessException.class, () -> mails.retryFailed(campaign.id()));
    Person elsewhere = world.person(Role.ADMINISTRATOR, other.id(), null);
    Acting.refused(elsewhere, Forbidden.class, () -> mails.retryFailed(campaign.id()));
    Acting.refused(elsewhere, Forbidden.class, () -> mails.retryFailed(null));
    assertEquals(MailState.FAILED, mail(failed).state());
  }
}
