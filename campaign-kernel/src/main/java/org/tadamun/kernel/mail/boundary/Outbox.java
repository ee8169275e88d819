package org.tadamun.kernel.mail.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.mail.control.listing.WaitingMails;
import org.tadamun.kernel.mail.control.recall.GatheredMails;
import org.tadamun.kernel.mail.control.recall.OpenMails;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.time.boundary.SqlMoments;

/** Takes mails to be sent, in the transaction of what caused them: both are kept or neither. */
@Stateless
public class Outbox {

  /** The context under which recipient and parameters are encrypted. */
  public static final String SECRET_CONTEXT = "mail";

  private static final KeyLookup ON_ITS_WAY =
      KeyLookup.ofNumbers("id, cause", "kernel_mail", "", "state in ('WAITING', 'SENDING')", "id");

  private static final KeyLookup TAKEN =
      KeyLookup.ofNumbers("id", "kernel_mail", "", "state = 'SENT' and sent_at > ?", "id");

  /** Only mails that certainly did not arrive, and that no person cancelled. */
  private static final KeyLookup CALLED_BACK =
      KeyLookup.ofNumbers(
          "id",
          "kernel_mail",
          "",
          "state = 'CANCELLED' and in_doubt = false and (failure is null or failure <> '"
              + MailFailure.BY_HAND
              + "')",
          "id");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private GatheredMails gathered;
  @Inject private OpenMails openMails;
  @Inject private WaitingMails waitingMails;
  @Inject private MailServer server;
  @Inject private Clock clock;
  @Inject private Secrets secrets;

  /** Whether a mail server is configured; without one, mails wait here. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isSending() {
    return server.isConfigured();
  }

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void put(MailOrder order) {
    em.persist(mail(order.seal(secrets), clock.instant()));
  }

  /**
   * Adds mails that go out at that moment at the earliest; until then {@link
   * #lockGatheredMailsAbout} finds them.
   *
   * @param orders each about something
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void gather(List<MailOrder> orders, Instant due) {
    Instant now = clock.instant();
    List<OutgoingMail> mails =
        orders.stream().map(order -> mail(order.seal(secrets), now)).toList();
    mails.forEach(mail -> mail.notBefore(due));
    mails.forEach(em::persist);
    gathered.add(mails);
  }

  /**
   * Locks and returns the gathered mails that wait about this. They go out only after this
   * transaction, so their text is written with what it did.
   *
   * @param about as {@link MailOrder#about}
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<MailOrder> lockGatheredMailsAbout(String about) {
    return openMails.lockGatheredAbout(about);
  }

  /**
   * As {@link #put(MailOrder)}, for many at once: they are inserted now, after everything that the
   * transaction has not written yet.
   *
   * @return their numbers, in the same order
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<Long> putAll(List<MailOrder.Sealed> sealed) {
    Instant now = clock.instant();
    List<OutgoingMail> mails = sealed.stream().map(each -> mail(each, now)).toList();
    NewRows.insert(em, mails);
    return mails.stream().map(OutgoingMail::id).toList();
  }

  /** Encrypts again with the current key if that has changed since the order was sealed. */
  private OutgoingMail mail(MailOrder.Sealed sealed, Instant now) {
    MailOrder order = sealed.order();
    return new OutgoingMail(
        order.cause(),
        order.language(),
        order.campaignId(),
        order.about(),
        secrets.renew(SECRET_CONTEXT, sealed.secret()),
        now);
  }

  /**
   * Which of these mails wait for the mail server or are being sent; not those that were given up.
   *
   * @param numbers as {@link #putAll} returned them; some mails may be gone
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Set<Long> onTheirWay(Collection<Long> numbers) {
    return numbers(ON_ITS_WAY, numbers);
  }

  /** Which of these mails the mail server has taken since that moment. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Set<Long> takenSince(Instant moment, Collection<Long> numbers) {
    return numbers(TAKEN, numbers, SqlMoments.toColumn(moment));
  }

  /** Whether at least so many due mails of this campaign wait: the mail server is behind. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean hasAtLeastDue(long campaignId, int many) {
    return waitingMails.hasAtLeastDue(campaignId, many);
  }

  /**
   * Whether at least so many mails of this cause and campaign are untried or due for another
   * attempt. Untried ones include those that the domain throttle delays. Senders of bulk mail pause
   * then, so that others get through. Mails that wait because what they lead to is closed do not
   * count.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean hasAtLeastUntriedOrDue(String cause, long campaignId, int many) {
    return waitingMails.hasAtLeastUntriedOrDue(cause, campaignId, many);
  }

  /**
   * Whether at least so many mails of this cause and campaign wait for any attempt. Those that wait
   * because what they lead to is closed do not count. Unlike {@link #hasAtLeastUntriedOrDue} this
   * counts mails, too, that the server refused for now, and that are tried again in minutes.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean hasAtLeastWaiting(String cause, long campaignId, int many) {
    return waitingMails.hasAtLeastWaiting(cause, campaignId, many);
  }

  /**
   * The numbers of the mails of this cause and campaign that were called back, so that nobody got
   * them. Left out are those that may have arrived, because an attempt had no answer or its node
   * died, and those that staff cancelled one by one.
   *
   * @param first the lowest number to be read
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<Long> calledBack(String cause, long campaignId, long first) {
    return em.createQuery(
            "select m.id from OutgoingMail m where m.state = :cancelled and m.id >= :first"
                + " and m.inDoubt = false and (m.failure is null or m.failure <> :hand)"
                + " and m.cause = :cause and m.campaignId = :campaign order by m.id",
            Long.class)
        .setParameter("cancelled", MailState.CANCELLED)
        .setParameter("first", first)
        .setParameter("hand", MailFailure.BY_HAND.name())
        .setParameter("cause", cause)
        .setParameter("campaign", campaignId)
        .getResultList();
  }

  /**
   * As {@link #calledBack(String, long, long)}, among these mails.
   *
   * @param numbers as {@link #putAll} returned them; some mails may be gone
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Set<Long> calledBack(Collection<Long> numbers) {
    return numbers(CALLED_BACK, numbers);
  }

  private Set<Long> numbers(KeyLookup which, Collection<Long> among, Object... parameters) {
    return which.rows(em, among, parameters).stream()
        .map(row -> ((Number) row[0]).longValue())
        .collect(Collectors.toSet());
  }

  /**
   * Calls back those of these mails that are not out yet: they are not sent, and recipient and
   * parameters are deleted at once. A mail that is being sent is taken from the sender; it may
   * still go out within this second, or with the ten mails that the sender has at hand.
   *
   * @param numbers as {@link #putAll} returned them; some mails may be gone
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(Collection<Long> numbers) {
    numbers.stream()
        .sorted()
        .filter(this::isReadable)
        .map(id -> em.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(mail -> mail != null && mail.mayBeCalledBack())
        .forEach(OutgoingMail::callBack);
  }

  /**
   * As {@link #callBack(Collection)}, for all mails to this address that are not out yet and whose
   * cause begins so, or is one of the others. Each has to be decrypted, so only use it for causes
   * of which few wait. All are found before the first is locked: two transactions that search on
   * with rows locked would wait for each other.
   *
   * @param also must not be empty
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(String subject, Set<String> also, String recipient) {
    callBack(openMails.of(subject, also, to(recipient)));
  }

  /** As {@link #callBack(String, Set, String)}, for these causes. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(Set<String> causes, String recipient) {
    callBack(causes, recipient, order -> true);
  }

  /** As {@link #callBack(Set, String)}, for orders of which this is true. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(Set<String> causes, String recipient, Predicate<MailOrder> which) {
    callBack(openMails.in(causes, to(recipient).and(which)));
  }

  private static Predicate<MailOrder> to(String recipient) {
    return order -> order.recipient().equals(recipient);
  }

  /** Other mails have nothing left to delete, and so need not wait for a lock on them. */
  private boolean isReadable(long id) {
    return em.createQuery(
                "select count(m) from OutgoingMail m where m.id = :id and m.secret is not null",
                Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }
}
