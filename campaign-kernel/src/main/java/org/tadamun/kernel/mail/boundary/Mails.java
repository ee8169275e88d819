package org.tadamun.kernel.mail.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.mail.control.MailMaker;
import org.tadamun.kernel.mail.control.listing.MailCounts;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;

/**
 * The outbox for staff. Staff who may read mail everywhere see all mails; others name a campaign of
 * which they may see all countries. No list contains addresses. Text and recipient of a waiting
 * mail, with links to confirm, withdraw or set a password, are only for staff who may write mail in
 * the whole installation, and reading them is audited (docs/adr/156).
 */
@Stateless
public class Mails {

  private static final String SUBJECT = "mail";

  /** Skips mails claimed by the sender meanwhile; clears UNANSWERED, which means given up. */
  private static final String RETRY =
      "update kernel_mail set state = 'WAITING', attempts = 0, unanswered = 0, due_at = ?,"
          + " failure = nullif(failure, '"
          + MailFailure.UNANSWERED
          + "') where id = ? and (state = 'FAILED' or state = 'WAITING')";

  /** The most mails that one call retries: with more rows Derby would lock the whole table. */
  private static final int RETRIED_MOST = 2_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private Outbox outbox;
  @Inject private MailMaker maker;
  @Inject private MailCounts counts;
  @Inject private MailSearch search;
  @Inject private MailServer server;
  @Inject private Clock clock;

  /**
   * @param campaignId null for mails of all campaigns and of the installation
   * @param state null for all
   */
  @RolesAllowed(Permission.MAIL_READ)
  public List<MailRow> rows(Long campaignId, MailState state, int first, int most) {
    require(Permission.MAIL_READ, campaignId);
    Instant now = clock.instant();
    return search.newest(campaignId, state, first, most).stream()
        .map(mail -> MailRow.of(mail, now))
        .toList();
  }

  /** One more than {@link MailRow#LISTED_MOST} if there are more. */
  @RolesAllowed(Permission.MAIL_READ)
  public long count(Long campaignId, MailState state) {
    require(Permission.MAIL_READ, campaignId);
    return counts.of(campaignId, state);
  }

  /** Every state, zeros included, each as in {@link #count}. */
  @RolesAllowed(Permission.MAIL_READ)
  public Map<MailState, Long> counts(Long campaignId) {
    require(Permission.MAIL_READ, campaignId);
    return counts.of(campaignId);
  }

  /** Whether a mail server is configured; staff who invite have to know it too. */
  @RolesAllowed({Permission.MAIL_READ, Permission.STAFF_WRITE})
  public boolean isSending() {
    return server.isConfigured();
  }

  /** Whether mails are sent from an address that other mail servers refuse. */
  @RolesAllowed(Permission.MAIL_READ)
  public boolean isSenderLocal() {
    return server.isConfigured() && server.isSenderLocal();
  }

  /** The text with its links, while the mail waits and can be written; audited. */
  @RolesAllowed(Permission.MAIL_WRITE)
  public MailReading read(String id) {
    access.requireEverywhere(Permission.MAIL_WRITE);
    OutgoingMail mail = search.require(id);
    if (mail.secret() == null) {
      throw new NotFound();
    }
    MailReading reading = reading(mail, maker.current(mail));
    audit.record("mail.read", SUBJECT, id, mail.campaignId(), null, mail.cause());
    return reading;
  }

  private MailReading reading(OutgoingMail mail, MailOrder order) {
    try {
      WrittenMail written = maker.write(mail, order);
      return new MailReading(
          MailSearch.id(mail),
          written.recipient(),
          written.locale().toLanguageTag(),
          written.text().subject(),
          written.text().plain());
    } catch (NotFound over) {
      return new MailReading(MailSearch.id(mail), order.recipient(), mail.language(), null, null);
    }
  }

  @RolesAllowed(Permission.MAIL_WRITE)
  public void retry(String id) {
    OutgoingMail mail = lock(id);
    MailState before = mail.state();
    mail.retry(clock.instant());
    audit.record("mail.retried", SUBJECT, id, mail.campaignId(), before.name(), "WAITING");
  }

  /**
   * As {@link #retry}, for all mails that failed, or that wait because the server may be refusing
   * us. Once that is corrected nobody has to retry each of them. Uncertain mails are left to a
   * person.
   *
   * @param campaignId null for mails of all campaigns and of the installation
   * @return how many; there may be more left
   */
  @RolesAllowed(Permission.MAIL_WRITE)
  public int retryFailed(Long campaignId) {
    require(Permission.MAIL_WRITE, campaignId);
    Timestamp now = Timestamp.from(clock.instant());
    int[] retried =
        RowBatch.execute(em, RETRY, failed(campaignId).map(id -> new Object[] {now, id}).toList());
    int count = (int) Arrays.stream(retried).filter(rows -> rows > 0).count();
    if (count > 0) {
      audit.record("mail.retried-all", SUBJECT, "all", campaignId, null, Integer.toString(count));
    }
    return count;
  }

  private Stream<Long> failed(Long campaignId) {
    return new ListQuery<>(OutgoingMail.class, "m")
        .where(
            "(m.state = :failed"
                + " or m.state = :waiting and m.failure like :barred and m.dueAt > :now)",
            "failed",
            MailState.FAILED)
        .bind("waiting", MailState.WAITING)
        .bind("barred", MailFailure.BARRED + "%")
        // Mails that an earlier call retried are due already, and still have their old failure.
        .bind("now", clock.instant())
        .where("m.campaignId = :campaign", "campaign", campaignId)
        .query(em, "select m.id from OutgoingMail m", " order by m.id", Long.class)
        .setMaxResults(RETRIED_MOST)
        .getResultStream();
  }

  @RolesAllowed(Permission.MAIL_WRITE)
  public void cancel(String id) {
    OutgoingMail mail = lock(id);
    MailState before = mail.state();
    mail.cancel();
    audit.record("mail.cancelled", SUBJECT, id, mail.campaignId(), before.name(), "CANCELLED");
  }

  /** Sends it to the caller's own address, which the page knows. */
  @RolesAllowed(Permission.MAIL_WRITE)
  public void sendTest(String name, String recipient, String language) {
    Map<String, String> parameters = Map.of("name", name, "at", clock.instant().toString());
    outbox.put(new MailOrder(TestMail.CAUSE, recipient, language, null, parameters));
    audit.record("mail.test", SUBJECT, "test", null, null, null);
  }

  private void require(String permission, Long campaignId) {
    if (campaignId == null) {
      access.requireEverywhere(permission);
    } else {
      access.requireCountry(permission, campaignId, null);
    }
  }

  /**
   * The sender may claim it at this moment: whichever comes second sees what the first has done.
   */
  private OutgoingMail lock(String id) {
    OutgoingMail mail = search.require(id);
    require(Permission.MAIL_WRITE, mail.campaignId());
    em.refresh(mail, LockModeType.PESSIMISTIC_WRITE);
    return mail;
  }
}
