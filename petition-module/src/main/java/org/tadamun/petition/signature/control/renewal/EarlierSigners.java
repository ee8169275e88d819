package org.tadamun.petition.signature.control.renewal;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Letter;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.renewal.Renewal;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Asks one portion of those who signed an earlier version, in one transaction with the mark up to
 * which it came. Nodes wait for each other at that mark.
 */
@Stateless
public class EarlierSigners {

  static final int PORTION = 200;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @Inject private SignatureLinks links;
  @Inject private AddressKeys keys;
  @Inject private Fingerprints fingerprints;
  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  /** Those with work left, the oldest first. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select r.id from Renewal r where r.finishedAt is null order by r.id", Long.class)
        .getResultList();
  }

  /**
   * Whether there may be more to do now. While nobody may sign, nobody is asked; nor while the keys
   * change by which it is known who has signed again: signatures move a minute and more after that
   * is seen here, and whoever has seen the keys at rest is through by then (ADR 111).
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean step(long id) {
    Renewal renewal = em.find(Renewal.class, id, LockModeType.PESSIMISTIC_WRITE);
    PetitionView petition = petitions.byId(renewal.petitionId()).orElseThrow(NotFound::new);
    if (renewal.finishedAt() != null
        || petition.state().isOver()
        || petition.textVersion() != renewal.number()) {
      return finished(renewal);
    }
    SigningTerms.Terms now;
    try {
      now = terms.of(petition.slug());
    } catch (NotFound hidden) {
      return false;
    }
    // What is known of it may be two seconds old: of another version, it waits.
    if (now.petition().textVersion() != renewal.number() || !now.isSigning(clock.instant())) {
      return false;
    }
    if (fingerprints.of(petition.id()).isChanging()) {
      return false;
    }
    List<Signature> portion = after(renewal);
    portion.forEach(signature -> ask(signature, now));
    if (portion.isEmpty()) {
      return finished(renewal);
    }
    renewal.advance(portion.getLast().id(), portion.size(), clock.instant());
    return true;
  }

  private boolean finished(Renewal renewal) {
    if (renewal.finishedAt() == null) {
      renewal.finish(clock.instant());
    }
    return false;
  }

  /**
   * The last that an address confirmed, where the new version does not have it. Not whom a
   * partner's file brought: they have not asked for a mail from here; nor whom none reaches.
   */
  private List<Signature> after(Renewal renewal) {
    return em.createQuery(
            "select s from Signature s where s.petitionId = :petition and s.state = :confirmed"
                + " and s.id > :last and s.version < :number and s.mailbox.encrypted is not null"
                + " and s.mailbox.bouncedAt is null and s.provenance.importId is null"
                + " and not exists (select later from Signature later"
                + " where later.petitionId = :petition and later.version > s.version"
                + " and later.mailbox.hmac = s.mailbox.hmac) order by s.id",
            Signature.class)
        .setParameter("petition", renewal.petitionId())
        .setParameter("confirmed", SignatureState.CONFIRMED)
        .setParameter("last", renewal.lastSignature())
        .setParameter("number", renewal.number())
        .setMaxResults(PORTION)
        .getResultList();
  }

  /**
   * Those whom the portions have passed by, since they did not count already when the asking began.
   * Nobody is asked while nobody may sign.
   */
  @PermitAll
  public void askReleased(PetitionView petition, Map<Signature, Instant> released) {
    Renewal renewal = present(petition);
    SigningTerms.Terms now = renewal == null ? null : signable(petition);
    if (now == null) {
      return;
    }
    List<SignatureLinks.Draft> letters = new ArrayList<>();
    released.forEach(
        (signature, since) -> {
          if (isPassedBy(signature, since, renewal)) {
            keys.readable(signature)
                .map(address -> new Letter(RenewalMails.ASK, signature, address, now))
                .map(links::draft)
                .ifPresent(letters::add);
          }
        });
    links.mailAll(letters);
  }

  private Renewal present(PetitionView petition) {
    return em
        .createQuery(
            "select r from Renewal r where r.petitionId = :petition and r.number = :number",
            Renewal.class)
        .setParameter("petition", petition.id())
        .setParameter("number", petition.textVersion())
        .getResultList()
        .stream()
        .findFirst()
        .orElse(null);
  }

  private SigningTerms.Terms signable(PetitionView petition) {
    try {
      SigningTerms.Terms now = terms.of(petition.slug());
      return now.isSigning(clock.instant()) ? now : null;
    } catch (NotFound hidden) {
      return null;
    }
  }

  private boolean isPassedBy(Signature signature, Instant since, Renewal renewal) {
    boolean passed = renewal.finishedAt() != null || renewal.lastSignature() >= signature.id();
    return passed
        && since.isBefore(renewal.createdAt())
        && signature.version() < renewal.number()
        && signature.source() == SignatureSource.ONLINE
        && signature.encryptedAddress() != null
        && signature.bouncedAt() == null
        && IntStream.rangeClosed(signature.version() + 1, renewal.number())
            .allMatch(later -> links.ofSameAddress(signature, later).isEmpty());
  }

  /** In his own language, with a link of his own. */
  @PermitAll
  public void ask(Signature signature, SigningTerms.Terms now) {
    keys.readable(signature)
        .ifPresent(address -> links.mail(RenewalMails.ASK, signature, address, now));
  }
}
