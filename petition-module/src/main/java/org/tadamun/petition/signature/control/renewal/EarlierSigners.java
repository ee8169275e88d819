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
 * Asks one portion of those who signed an earlier version, in one transaction with the mark up to
 * which it came. Nodes wait for each other at that mark.
 *
 * <p>Whoever comes to count under an earlier version later than the others ({@link LateSigner}) is
 * asked apart, since the mark may be past him. A mail that asked says so at its link, and nobody is
 * asked twice.
 */
@Stateless
public class EarlierSigners {

  static final int PORTION = 200;

  /**
   * Until then a node may count somebody under the earlier version without a word of the new one:
   * what it knows may be two seconds old, and what it has begun has to be kept. No portion may be
   * past him by then (ADR 158).
   */
  private static final Duration PUBLISHED_EVERYWHERE = Duration.ofMinutes(1);

  /** Longer than from one minute's look to the next. */
  private static final Duration LATELY = Duration.ofMinutes(2);

  private static final List<SignatureState> STANDING =
      Stream.of(SignatureState.values()).filter(SignatureState::stands).toList();

  /**
   * The last that an address confirmed, where its owner has not signed the new version. Not whom a
   * partner's file brought: they have not asked for a mail from here; nor whom none reaches. What a
   * file says of him under a later version is not his word, and what somebody typed there and
   * nobody confirmed is nobody's.
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

  /** Which of these addresses were asked already, whichever of their signatures it was for. */
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

  /** Those with work left, the oldest first. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select r.id from Renewal r where r.finishedAt is null or exists"
                + " (select late from LateSigner late where late.petitionId = r.petitionId)"
                + " order by r.id",
            Long.class)
        .getResultList();
  }

  /** Of those the ones that have just asked somebody, or were held up in the middle of it. */
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
   * Whether there may be more to do now. While nobody may sign, nobody is asked, nor where it is
   * closed and may be opened again; nor in the first minute of a version, in which not every node
   * knows of it; nor while the keys change by which it is known who has signed again: signatures
   * move a minute and more after that is seen here, and whoever has seen the keys at rest is
   * through by then (ADR 111).
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
    // What is known of it may be two seconds old: of another version, it waits.
    if (now.petition().textVersion() != renewal.number()
        || !now.isPublic()
        || !now.isSigning(clock.instant())
        || clock.instant().isBefore(renewal.createdAt().plus(PUBLISHED_EVERYWHERE))
        || fingerprints.of(petition.id()).isChanging()) {
      return false;
    }
    long campaign = petition.campaignId();
    // Its own always: where the mail server was away for long, they are put off still.
    long mailed = Math.max(renewal.asked(), askedLately(campaign));
    if (pace.isHeldUp(RenewalMails.ASK, campaign, mailed, PORTION)) {
      return false;
    }
    // Not both at once: who locks two portions of signatures would not lock in ascending order.
    List<LateSigner> late = late(petition.id());
    if (!late.isEmpty()) {
      askLate(late, renewal, now);
      return renewal.finishedAt() == null || late.size() == PORTION;
    }
    return renewal.finishedAt() == null && askNext(renewal, now);
  }

  /** For whichever version of whichever petition of the campaign. */
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
   * Each in his own language, with a link of his own. Whoever had himself erased or withdrew since
   * he was read is seen once they are locked, and gets none; who does it now waits, and calls back
   * what is written here.
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

  /** These count since now, under whatever version they signed. */
  @PermitAll
  public void countNow(PetitionView petition, Collection<Signature> signatures) {
    signatures.stream()
        .filter(one -> one.version() < petition.textVersion())
        .map(one -> new LateSigner(petition.id(), one.id(), clock.instant()))
        .forEach(em::persist);
  }
}
