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
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.BulkPace;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Letter;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.renewal.LateSigner;
import org.tadamun.petition.version.entity.Renewal;

/**
 * Asks one portion of the signers of an earlier version, in one transaction with the mark that it
 * reached. Nodes wait for each other at the renewal's row.
 *
 * <p>A signature that begins to count under an earlier version after the others ({@link
 * LateSigner}) is asked separately, since the mark may have passed it. The link of a mail notes the
 * version that it asks for, so that nobody is asked twice.
 */
@Stateless
public class EarlierSigners {

  static final int PORTION = 200;

  /**
   * Until then a node may still count signatures under the earlier version without noting them as
   * late: its terms may be two seconds old, and a transaction that has begun has to commit. No
   * portion may have passed them by then (ADR 158).
   */
  private static final Duration PUBLISHED_EVERYWHERE = Duration.ofMinutes(1);

  /** Longer than the minute between two runs. */
  private static final Duration LATELY = Duration.ofMinutes(2);

  private static final List<SignatureState> STANDING =
      Stream.of(SignatureState.values()).filter(SignatureState::stands).toList();

  /**
   * The last signature that an address confirmed, where its owner has not signed the new version.
   * Left out are imported signatures, since their owners asked for no mail from here, and mailboxes
   * that bounce. Imported signatures and unconfirmed forms under later versions are not their
   * owner's word, and do not count as signed.
   */
  private static final String TO_ASK =
      "select s from Signature s where s.petitionId = :petition and s.state = :confirmed"
          + " and s.version < :number and s.mailbox.encrypted is not null"
          + " and s.mailbox.bouncedAt is null and s.provenance.importId is null"
          + " and not exists (select later from Signature later"
          + " where later.petitionId = :petition and later.version > s.version"
          + " and later.mailbox.hmac = s.mailbox.hmac"
          + " and not (later.provenance.importId is not null and later.state in :standing)"
          + " and not (later.version < :number and later.confirmedAt is null"
          + " and later.state <> :withdrawn))";

  /** Which of these addresses were asked already, for any of their signatures. */
  private static final String ASKED =
      "select asked.mailbox.hmac from Signature asked, SignatureToken link"
          + " where asked.mailbox.hmac in :addresses and asked.petitionId = :petition"
          + " and link.signatureId = asked.id and link.asks >= :number";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @Inject private BulkPace pace;
  @Inject private SignatureLinks links;
  @Inject private AddressKeys keys;
  @Inject private Fingerprints fingerprints;
  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  /** Renewals with work left, oldest first. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select r.id from Renewal r where r.finishedAt is null or exists"
                + " (select late from LateSigner late where late.petitionId = r.petitionId)"
                + " order by r.id",
            Long.class)
        .getResultList();
  }

  /** Those of them that asked somebody just now, or are in the middle of it. */
  @PermitAll
  public List<Long> underWay() {
    return em.createQuery(
            "select r.id from Renewal r where r.lastSignature > 0 and (r.finishedAt is null"
                + " or r.asked > 0 and r.modifiedAt > :lately and exists"
                + " (select late from LateSigner late where late.petitionId = r.petitionId))"
                + " order by r.id",
            Long.class)
        .setParameter("lately", clock.instant().minus(LATELY))
        .getResultList();
  }

  /**
   * Asks the next portion. It waits while nobody may sign, while the petition is closed and may be
   * reopened, in the first minute of a version, which not every node knows yet, and while keys
   * change by which it is known who has signed again: signatures move a minute or more after that
   * is seen here, and a step that has seen the keys at rest is done by then (ADR 111).
   *
   * @return whether there may be more to do now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean step(long id) {
    Renewal renewal = em.find(Renewal.class, id, LockModeType.PESSIMISTIC_WRITE);
    PetitionView petition = petitions.byId(renewal.petitionId()).orElseThrow(NotFound::new);
    if (petition.isOverForGood(clock.instant())) {
      late(petition.id()).forEach(em::remove);
      return finished(renewal);
    }
    if (petition.textVersion() != renewal.number()) {
      return finished(renewal);
    }
    SigningTerms.Terms now = terms.evenHidden(petition.slug());
    // These terms may be two seconds old: with those of another version, wait.
    if (now.petition().textVersion() != renewal.number()
        || !now.isPublic()
        || !now.isSigning(clock.instant())
        || clock.instant().isBefore(renewal.createdAt().plus(PUBLISHED_EVERYWHERE))
        || fingerprints.of(petition.id()).isChanging()) {
      return false;
    }
    long campaign = petition.campaignId();
    // At least its own mails: where the mail server was away for long, they are still deferred.
    long mailed = Math.max(renewal.asked(), askedLately(campaign));
    if (pace.isHeldUp(RenewalMails.ASK, campaign, mailed, PORTION)) {
      return false;
    }
    // Not both in one transaction: two portions of signatures would not be locked in ascending
    // order.
    List<LateSigner> late = late(petition.id());
    if (!late.isEmpty()) {
      askLate(late, renewal, now);
      return renewal.finishedAt() == null || late.size() == PORTION;
    }
    return renewal.finishedAt() == null && askNext(renewal, now);
  }

  /** The mails for any version of any petition of the campaign. */
  private long askedLately(long campaignId) {
    return em.createQuery(
            "select coalesce(sum(r.asked), 0) from Renewal r, Petition p"
                + " where p.id = r.petitionId and p.campaignId = :campaign"
                + " and r.modifiedAt > :since",
            Number.class)
        .setParameter("campaign", campaignId)
        .setParameter("since", pace.triedSince())
        .getSingleResult()
        .longValue();
  }

  private boolean askNext(Renewal renewal, SigningTerms.Terms now) {
    List<Signature> portion =
        toAsk(" and s.id > :last order by s.id", renewal)
            .setParameter("last", renewal.lastSignature())
            .setMaxResults(PORTION)
            .getResultList();
    if (portion.isEmpty()) {
      return finished(renewal);
    }
    int asked = ask(portion, renewal, now);
    renewal.advance(portion.getLast().id(), asked, clock.instant());
    return true;
  }

  private void askLate(List<LateSigner> late, Renewal renewal, SigningTerms.Terms now) {
    List<Signature> portion =
        toAsk(" and s.id in :late order by s.id", renewal)
            .setParameter("late", InList.of(late.stream().map(LateSigner::signatureId).toList()))
            .getResultList();
    int asked = ask(portion, renewal, now);
    late.forEach(em::remove);
    renewal.advance(renewal.lastSignature(), asked, clock.instant());
  }

  private List<LateSigner> late(long petitionId) {
    return em.createQuery(
            "select late from LateSigner late where late.petitionId = :petition order by late.id",
            LateSigner.class)
        .setParameter("petition", petitionId)
        .setMaxResults(PORTION)
        .getResultList();
  }

  private TypedQuery<Signature> toAsk(String which, Renewal renewal) {
    return em.createQuery(TO_ASK + which, Signature.class)
        .setParameter("petition", renewal.petitionId())
        .setParameter("confirmed", SignatureState.CONFIRMED)
        .setParameter("standing", STANDING)
        .setParameter("withdrawn", SignatureState.WITHDRAWN)
        .setParameter("number", renewal.number());
  }

  private boolean finished(Renewal renewal) {
    if (renewal.finishedAt() == null) {
      renewal.finish(clock.instant());
    }
    return false;
  }

  /**
   * Orders a mail for each, in the signer's language and with its own link. Signatures that were
   * erased or withdrawn since they were read are left out once they are locked; one that is
   * withdrawn now waits for the lock, and calls its mail back.
   *
   * @return how many were asked now
   */
  private int ask(List<Signature> portion, Renewal renewal, SigningTerms.Terms now) {
    Set<String> before = asked(portion, renewal);
    List<Long> left =
        portion.stream()
            .filter(one -> !before.contains(one.fingerprint()))
            .map(Signature::id)
            .toList();
    List<Signature> rest =
        RowLocks.ascending(em, Signature.class, left).stream()
            .filter(EarlierSigners::isReached)
            .toList();
    int version = now.petition().textVersion();
    links.mailAll(
        rest.stream()
            .flatMap(
                one ->
                    keys
                        .readable(one)
                        .map(
                            to ->
                                new Letter(RenewalMails.ASK, one, to, now, version, null, Map.of()))
                        .stream())
            .map(links::draft)
            .toList());
    return rest.size();
  }

  private static boolean isReached(Signature one) {
    return one.state() == SignatureState.CONFIRMED
        && one.encryptedAddress() != null
        && one.bouncedAt() == null;
  }

  private Set<String> asked(List<Signature> portion, Renewal renewal) {
    if (portion.isEmpty()) {
      return Set.of();
    }
    return em.createQuery(ASKED, String.class)
        .setParameter("addresses", InList.of(portion.stream().map(Signature::fingerprint).toList()))
        .setParameter("petition", renewal.petitionId())
        .setParameter("number", renewal.number())
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Notes signatures under earlier versions that count from now on. */
  @PermitAll
  public void countNow(PetitionView petition, Collection<Signature> signatures) {
    signatures.stream()
        .filter(one -> one.version() < petition.textVersion())
        .map(one -> new LateSigner(petition.id(), one.id(), clock.instant()))
        .forEach(em::persist);
  }
}
