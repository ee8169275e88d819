package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.control.AddressJoin;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Reminds whoever signed and has not confirmed, at most twice in a signature's life, while the
 * petition is open and a day at least is left. Signing again begins no new count: nobody can have a
 * stranger reminded without end. Nor is anybody asked whose mail waits itself still, or who has
 * confirmed a later version.
 */
@Stateless
public class SignatureReminders {

  static final int PORTION = 200;
  private static final Duration LEFT = Duration.ofDays(2);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AddressJoin joins;
  @Inject private LateMails late;
  @Inject private SignatureLinks links;
  @Inject private AddressKeys keys;
  @Inject private MailboxRate mailboxes;
  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.mail.reminders", defaultValue = "P3D,P10D")
  private String configured;

  private ReminderPlan plan;

  @PostConstruct
  private void configure() {
    plan = ReminderPlan.parse(configured);
  }

  /** How many reminders a signature gets at most. */
  @PermitAll
  public int count() {
    return plan.after().size();
  }

  @PermitAll
  public List<String> openPetitions() {
    return em.createQuery(
            "select p.slug from Petition p where p.state = :open order by p.id", String.class)
        .setParameter("open", PetitionState.OPEN)
        .getResultList();
  }

  /**
   * One portion in a transaction of its own.
   *
   * @param number which reminder, from nought
   * @return how many were looked at; fewer than a portion when nobody is left
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int remind(String slug, int number) {
    SigningTerms.Terms now;
    try {
      now = terms.of(slug);
    } catch (NotFound hidden) {
      return 0;
    }
    if (!now.isSigning(clock.instant())) {
      return 0;
    }
    List<Long> due = due(now.petition(), number);
    // Who is two by his fingerprints has perhaps confirmed as the other.
    while (joins.join(due) > 0) {
      due = due(now.petition(), number);
    }
    // Not both at once: whoever locks two portions does not lock in ascending order.
    if (late.keepAwake(due, clock.instant()) > 0) {
      return PORTION;
    }
    for (Long id : due) {
      remind(id, number, now);
    }
    return due.size();
  }

  private List<Long> due(PetitionView petition, int number) {
    Instant now = clock.instant();
    return em.createQuery(
            "select s.id from Signature s where s.state = :pending and s.createdAt < :due"
                + " and s.petitionId = :petition and s.reminders = :number and s.changedAt < :due"
                + " and s.changedAt > :late and s.mailbox.encrypted is not null and not exists"
                + " (select t from SignatureToken t where t.signatureId = s.id"
                + " and t.createdAt > :before) and not exists"
                + " (select later from Signature later where later.petitionId = :petition"
                // Named one by one, so that each is one look into the index of the addresses.
                + " and later.version in :versions and later.version > s.version"
                + " and later.mailbox.hmac = s.mailbox.hmac"
                + " and later.confirmedAt is not null and later.state <> :withdrawn"
                + " and later.provenance.importId is null) order by s.id",
            Long.class)
        .setParameter("petition", petition.id())
        .setParameter("versions", IntStream.rangeClosed(1, petition.textVersion()).boxed().toList())
        .setParameter("pending", SignatureState.PENDING)
        .setParameter("withdrawn", SignatureState.WITHDRAWN)
        .setParameter("number", number)
        .setParameter("due", now.minus(plan.after().get(number)))
        .setParameter("late", late(petition, now))
        .setParameter("before", now.minus(plan.gap(number)))
        .setMaxResults(PORTION)
        .getResultList();
  }

  /**
   * Who waited while it was closed by mistake was not reminded in that time, and nobody's ends in
   * the 14 days after it (ADR 226): those who waited longest are asked too.
   *
   * @return who waits since then, or for longer, has too little time left
   */
  private static Instant late(PetitionView petition, Instant now) {
    return petition.reopening().isRecent(now.plus(LEFT))
        ? Instant.EPOCH
        : now.minus(SignatureToken.LIFETIME).plus(LEFT);
  }

  /** Locked and looked at again: he may have confirmed meanwhile, another node reminded him. */
  private void remind(long id, int number, SigningTerms.Terms now) {
    Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (signature == null
        || signature.state() != SignatureState.PENDING
        || signature.reminders() != number) {
      return;
    }
    // Also whose address nobody can read, or whose mailbox has had enough: others are behind him.
    signature.reminded();
    keys.readable(signature)
        .filter(address -> mailboxes.allows(mailboxes.key(address)))
        .ifPresent(address -> links.mail(SignatureMails.REMIND, signature, address, now));
  }
}
