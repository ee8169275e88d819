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

/** Takes mails to be sent, in the transaction of what caused them: both happen or neither. */
@Stateless
public class Outbox {

  /** The context under which recipient and parameters are encrypted. */
  public static final String SECRET_CONTEXT = "mail";

  private static final KeyLookup ON_ITS_WAY =
      KeyLookup.ofNumbers("id", "kernel_mail", "", "state in ('WAITING', 'SENDING')", "id");

  private static final KeyLookup TAKEN =
      KeyLookup.ofNumbers("id", "kernel_mail", "", "state = 'SENT' and sent_at > ?", "id");

  /** Else it may be there, or somebody decided that it is not to be. */
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

  /** Whether a mail server is set up: what is put here waits until then. */
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
   * These go out at that moment at the earliest, and until then {@link #hold} finds them.
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
   * What was gathered and waits about this, and goes out after the end of this transaction only:
   * whoever reads it then reads of what is done in it.
   *
   * @param about as {@link MailOrder#about}
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<MailOrder> hold(String about) {
    return openMails.hold(about);
  }

  /**
   * As {@link #put(MailOrder)}, for many at once: they are written now, and no earlier than what
   * waits.
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

  /** Under the key of now: another one may have come since it was sealed. */
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
   * Which of these wait still for a mail server that takes them; not those that were given up.
   *
   * @param numbers as {@link #putAll} gave them; some may be gone
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Set<Long> onTheirWay(Collection<Long> numbers) {
    return numbers(ON_ITS_WAY, numbers);
  }

  /** Which of these the mail server has taken since that moment. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Set<Long> takenSince(Instant moment, Collection<Long> numbers) {
    return numbers(TAKEN, numbers, SqlMoments.toColumn(moment));
  }

  /** Whether so many of this campaign wait whose time has come: the mail server is behind. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isCrowded(long campaignId, int many) {
    return waitingMails.isCrowded(campaignId, many);
  }

  /**
   * Whether so many of this cause and campaign wait for their first attempt, also where a place was
   * booked for them with a domain that takes so many a minute, or for another one whose time has
   * come: whoever has more lets others by. Not those that rest, since what they lead to is closed
   * for now, and what others lead to is not.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isFullOf(String cause, long campaignId, int many) {
    return waitingMails.isFullOf(cause, campaignId, many);
  }

  /**
   * Whether so many of this cause and campaign wait for whatever attempt, and do not rest. A mail
   * server that refuses a flood for now takes each off those that wait for their first, and has it
   * back in minutes.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isWaiting(String cause, long campaignId, int many) {
    return waitingMails.isWaiting(cause, campaignId, many);
  }

  /**
   * Those of this cause and campaign that were called back, so that nobody got them; not where an
   * attempt had no answer, or a node died that had it in its hands, whatever the server said after
   * that: it may be there. Nor those that staff cancelled one by one.
   *
   * @param first the lowest number that is looked at
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
   * The same, among these.
   *
   * @param numbers as {@link #putAll} gave them; some may be gone
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
   * What has not gone out of these mails does not, and recipient and words go at once. One that the
   * sender has in its hands is taken from it: those that it sends in this second or with the ten at
   * hand may go out still.
   *
   * @param numbers as {@link #putAll} gave them; some may be gone
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
   * As {@link #callBack(Collection)}, of all that are not out yet of the causes that begin so, or
   * are one of the others, and go to this address. They are opened one by one: only for causes of
   * which few wait. All are found before one is locked, since two who went on to look for more
   * would wait for each other.
   *
   * @param also is not empty
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(String subject, Set<String> also, String recipient) {
    callBack(openMails.of(subject, also, to(recipient)));
  }

  /** The same, of these causes. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(Set<String> causes, String recipient) {
    callBack(causes, recipient, order -> true);
  }

  /** The same, of those of which this is true. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(Set<String> causes, String recipient, Predicate<MailOrder> which) {
    callBack(openMails.in(causes, to(recipient).and(which)));
  }

  private static Predicate<MailOrder> to(String recipient) {
    return order -> order.recipient().equals(recipient);
  }

  /** Of others nothing is left to take back, and nobody waits for whoever holds one. */
  private boolean isReadable(long id) {
    return em.createQuery(
                "select count(m) from OutgoingMail m where m.id = :id and m.secret is not null",
                Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }
}
