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
 * Reminds signers who have not confirmed, at most twice in a signature's life, while the petition
 * is open and at least two days are left. Signing again does not restart the count, or one could
 * have a stranger reminded without end. Not reminded are signers whose mail has not gone out yet,
 * who confirmed a later version, or whose petition has its reminders stopped by staff.
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
   * Returns the next signatures that are due, so that one run looks at each only once.
   *
   * @param number which reminder, counted from 0
   * @param after the last id of the portion before; 0 for the first portion
   * @return their ids, ascending; empty if none is left
   */
  @PermitAll
  public List<Long> due(String slug, int number, long after) {
    SigningTerms.Terms now = open(slug).orElse(null);
    if (now == null) {
      return List.of();
    }
    return reminders.portion(now.petition(), number, plan, clock.instant(), after);
  }

  /**
   * Reminds these, in a transaction of its own; not those whose mail waits or has just gone out.
   */
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
          .filter(now -> now.maySignNow(clock.instant()))
          .filter(now -> !stops.areStopped(now.petition().id()));
    } catch (NotFound hidden) {
      return Optional.empty();
    }
  }

  /** Locks the signature and checks it again: it may have been confirmed or reminded meanwhile. */
  private void remind(long id, int number, SigningTerms.Terms now) {
    Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (signature == null
        || signature.state() != SignatureState.PENDING
        || signature.reminders() != number) {
      return;
    }
    // Counted even if its address cannot be read or had enough mails, or it would be found each
    // time.
    signature.reminded();
    keys.readable(signature)
        .filter(address -> mailboxes.allows(mailboxes.key(address)))
        .ifPresent(address -> links.mail(SignatureMails.REMIND, signature, address, now));
  }
}
