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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.reminder.boundary.ReminderPlan;
import org.tadamun.petition.reminder.boundary.Reminders;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Reminds whoever signed and has not confirmed, at most twice in a signature's life, while the
 * petition is open and a day at least is left. Signing again begins no new count: nobody can have a
 * stranger reminded without end. Nor is anybody asked whose mail waits itself still, or who has
 * confirmed a later version, or while staff have stopped it for the petition.
 */
@Stateless
public class SignatureReminders {

  static final int PORTION = 200;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private LateMails late;
  @EJB private Reminders stops;
  @Inject private DueReminders reminders;
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
   * The first ones who are due behind a signature: what a run has looked at it does not look at
   * again.
   *
   * @param number which reminder, from nought
   * @param after 0 for the first ones
   * @return the numbers of their signatures, ascending; none where nobody is left
   */
  @PermitAll
  public List<Long> due(String slug, int number, long after) {
    SigningTerms.Terms now = open(slug).orElse(null);
    if (now == null) {
      return List.of();
    }
    return reminders.portion(now.petition(), number, plan, clock.instant(), after);
  }

  /** These, in a transaction of its own; not those whose mail is on its way, or just went out. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void remind(String slug, int number, List<Long> due) {
    SigningTerms.Terms now = open(slug).orElse(null);
    if (now == null) {
      return;
    }
    Instant moment = clock.instant();
    Set<Long> left = new HashSet<>(late.keepAwake(due, moment));
    left.addAll(late.mailedSince(moment.minus(plan.gap(number)), due));
    due.stream().filter(id -> !left.contains(id)).forEach(id -> remind(id, number, now));
  }

  private Optional<SigningTerms.Terms> open(String slug) {
    try {
      return Optional.of(terms.of(slug))
          .filter(now -> now.isSigning(clock.instant()))
          .filter(now -> !stops.areStopped(now.petition().id()));
    } catch (NotFound hidden) {
      return Optional.empty();
    }
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
