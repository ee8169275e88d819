package org.tadamun.kernel.mail.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.event.boundary.MailsSent;
import org.tadamun.kernel.mail.boundary.MailBounced;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.time.boundary.SharedClock;

/**
 * Decides which node sends which mail. A node claims some for less than a minute and renews its
 * claim while it lives; what a dead node had claimed is free again after that, by the one clock
 * that all nodes share. Uses conditional updates instead of locks over several statements, since
 * Derby cannot skip locked rows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailClaims {

  /**
   * How long a claim lasts; with the five seconds between checks a dead node's mails are free
   * within a minute.
   */
  static final Duration LEASE = Duration.ofSeconds(50);

  // All by number alone: Derby plans a statement at its first use, and for a list of numbers, or
  // a claim, it would read the whole table, which was small then. Two transactions that do so
  // with rows of their own locked wait for each other, and no mail goes out.

  private static final KeyLookup CLAIMED =
      KeyLookup.ofNumbers("id", "kernel_mail", "", "claimed_by = ?", "id");

  private static final String CLAIM =
      "update kernel_mail set state = 'SENDING', claimed_by = ?, due_at = ?"
          + " where id = ? and state = 'WAITING' and due_at <= ?";

  private static final String RENEW =
      "update kernel_mail set due_at = ? where id = ? and claimed_by = ?";

  /** Nothing was sent under this claim, so whether it is in doubt stays as it was. */
  private static final String RELEASE =
      "update kernel_mail set state = 'WAITING', due_at = ?, failure = ?, claimed_by = null"
          + " where id = ? and claimed_by = ?";

  /** Never the secret as it was read: a rotation of keys may have encrypted it again since. */
  private static final String BOOK =
      "update kernel_mail set state = ?, attempts = ?, unanswered = ?, due_at = ?, sent_at = ?,"
          + " failure = ?, in_doubt = ?, secret = case when ? = 1 then secret end,"
          + " claimed_by = null where id = ? and claimed_by = ?";

  private static final String RECOVER =
      "update kernel_mail set state = ?, attempts = attempts + ?, failure = '"
          + MailFailure.INTERRUPTED
          + "', in_doubt = true, claimed_by = null where state = 'SENDING' and due_at < ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private SharedClock shared;
  @Inject private Event<MailBounced> bounced;
  @Inject private Event<MailsSent> taken;
  @Resource private SessionContext context;

  /** Mails that belong to this caller alone until then, by the caller's own clock. */
  public record Claim(String mark, List<OutgoingMail> mails, Instant until) {

    /** The mails that have no result yet. */
    List<OutgoingMail> left() {
      return mails.stream().filter(mail -> mail.isClaimedBy(mark)).toList();
    }
  }

  /** Claims the mails due longest; nobody else gets them until the lease is over. */
  @PermitAll
  public Claim claim(int most) {
    Instant now = clock.instant();
    Instant until = now.plus(LEASE);
    Timestamp lease = lease();
    String mark = PublicId.next();
    List<OutgoingMail> due =
        em.createQuery(
                "select m from OutgoingMail m where m.state = :waiting and m.dueAt <= :now"
                    + " order by m.dueAt",
                OutgoingMail.class)
            .setParameter("waiting", MailState.WAITING)
            .setParameter("now", now)
            .setMaxResults(most)
            .getResultStream()
            // In order of number, as everybody locks them.
            .sorted(Comparator.comparing(OutgoingMail::id))
            .toList();
    // Detached: from here on they are written by number, and only single columns of them.
    em.clear();
    int[] ours =
        RowBatch.execute(
            em,
            CLAIM,
            each(due, mail -> new Object[] {mark, lease, mail.id(), Timestamp.from(now)}));
    List<OutgoingMail> claimed =
        IntStream.range(0, ours.length).filter(i -> ours[i] != 0).mapToObj(due::get).toList();
    claimed.forEach(mail -> mail.claim(mark, until));
    return new Claim(mark, claimed, until);
  }

  private static List<Object[]> each(
      List<OutgoingMail> mails, Function<OutgoingMail, Object[]> values) {
    return mails.stream().map(values).toList();
  }

  /** Keeps what is left of a claim for another lease. */
  @PermitAll
  public Instant renew(Claim claim) {
    Instant until = clock.instant().plus(LEASE);
    Timestamp lease = lease();
    RowBatch.execute(
        em, RENEW, each(claim.mails(), mail -> new Object[] {lease, mail.id(), claim.mark()}));
    return until;
  }

  private Timestamp lease() {
    return Timestamp.from(shared.now().plus(LEASE));
  }

  /**
   * Writes the results of attempts. A result is written only if the mail still belongs to this
   * claim, since it may be called back at this moment.
   *
   * @return which mails without a result still belong to the claim: those that were called back in
   *     the meantime must not go out
   */
  @PermitAll
  public Set<Long> book(Claim claim, List<OutgoingMail> attempted) {
    int[] written = RowBatch.execute(em, BOOK, each(attempted, mail -> values(mail, claim.mark())));
    List<MailsSent.Sent> sent = new ArrayList<>();
    for (int i = 0; i < written.length; i++) {
      OutgoingMail mail = attempted.get(i);
      if (written[i] != 0 && mail.state() == MailState.SENT && mail.about() != null) {
        sent.add(new MailsSent.Sent(mail.cause(), mail.about(), mail.createdAt()));
      }
    }
    if (!sent.isEmpty()) {
      taken.fire(new MailsSent(sent));
    }
    return left(claim);
  }

  private static Object[] values(OutgoingMail mail, String mark) {
    return new Object[] {
      mail.state().name(),
      mail.attempts(),
      mail.unanswered(),
      Timestamp.from(mail.dueAt()),
      mail.sentAt() == null ? new RowBatch.Null(Types.TIMESTAMP) : Timestamp.from(mail.sentAt()),
      mail.failure() == null ? new RowBatch.Null(Types.VARCHAR) : mail.failure(),
      mail.isInDoubt(),
      mail.secret() == null ? 0 : 1,
      mail.id(),
      mark
    };
  }

  private Set<Long> left(Claim claim) {
    List<Long> ids = claim.left().stream().map(OutgoingMail::id).toList();
    return CLAIMED.rows(em, ids, claim.mark()).stream()
        .map(row -> ((Number) row[0]).longValue())
        .collect(Collectors.toSet());
  }

  /** The numbers of the mails that have nothing left to say. */
  @PermitAll
  public Set<Long> over(List<OutgoingMail> mails, MailMaker maker) {
    return maker.over(mails);
  }

  /** What was corrected since these mails were ordered, by their numbers. */
  @PermitAll
  public Map<Long, UnaryOperator<MailOrder>> corrections(
      List<OutgoingMail> mails, MailMaker maker) {
    return maker.corrections(mails);
  }

  /**
   * Marks a mail whose mailbox does not exist, as the server said at once, and tells the part that
   * ordered it. Observers run first: a call-back also locks what the mail is about before the mail.
   * If the mail was called back at this moment, all of it is rolled back.
   */
  @PermitAll
  public void bounce(String mark, long id, String reason) {
    OutgoingMail mail = em.find(OutgoingMail.class, id);
    if (mail != null && mail.isClaimedBy(mark)) {
      bounce(mark, mail, reason);
    }
  }

  private void bounce(String mark, OutgoingMail mail, String reason) {
    bounced.fire(
        new MailBounced(mail.cause(), mail.about(), mail.campaignId(), MailFailure.NO_MAILBOX));
    em.refresh(mail, LockModeType.PESSIMISTIC_WRITE);
    if (mail.isClaimedBy(mark)) {
      mail.bounce(reason);
    } else {
      context.setRollbackOnly();
    }
  }

  /**
   * Lets mails that were not sent wait again, without an attempt: none reached the server.
   *
   * @param reason null if it is not the server's fault
   */
  @PermitAll
  public void release(Claim claim, String reason) {
    Timestamp now = Timestamp.from(clock.instant());
    Object why = reason == null ? new RowBatch.Null(Types.VARCHAR) : reason;
    RowBatch.execute(
        em, RELEASE, each(claim.mails(), mail -> new Object[] {now, why, mail.id(), claim.mark()}));
  }

  /** Since when the mail that has waited longest waits; null if none waits. */
  @PermitAll
  public Instant oldestWaiting() {
    return em.createQuery(
            "select min(m.createdAt) from OutgoingMail m where m.state = :waiting", Instant.class)
        .setParameter("waiting", MailState.WAITING)
        .getSingleResult();
  }

  /**
   * Frees what dead nodes had claimed. It is unknown whether the server has these mails already;
   * those that may never be sent twice become UNCERTAIN.
   */
  @PermitAll
  public int recover(Set<String> atMostOnce) {
    Timestamp now = Timestamp.from(shared.now());
    String uncertain = MailState.UNCERTAIN.name();
    List<Object[]> once =
        atMostOnce.stream().sorted().map(cause -> new Object[] {uncertain, 1, now, cause}).toList();
    List<Object[]> others = List.<Object[]>of(new Object[] {MailState.WAITING.name(), 0, now});
    int doubted = IntStream.of(RowBatch.execute(em, RECOVER + " and cause = ?", once)).sum();
    return doubted + IntStream.of(RowBatch.execute(em, RECOVER, others)).sum();
  }
}
