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
import org.tadamun.petition.signature.control.SignatureLinks.LinkMail;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.renewal.LateSigner;
import org.tadamun.petition.version.entity.Renewal;

/**
 * Asks one portion of the signers of an earlier version to sign the new one, and stores in the same
 * transaction how far it came. The row of the renewal is locked, so nodes take turns.
 *
 * <p>A signer who comes to count under an earlier version later than the others ({@link
 * LateSigner}) is asked separately, since the stored place may be past them. The link of each mail
 * records what it asked for, so nobody is asked twice.
 */
@Stateless
public class EarlierSigners {

  static final int PORTION = 200;

  /**
   * How long after publication a node may still count somebody under the earlier version without
   * noting it as late. What it knows may be two seconds old, and what it has begun must commit. No
   * portion may pass such a signer before that (ADR 158).
   */
  private static final Duration PUBLISHED_EVERYWHERE = Duration.ofMinutes(1);

  /** Longer than the minute between two runs of {@link RenewalRun#run}. */
  private static final Duration LATELY = Duration.ofMinutes(2);

  private static final List<SignatureState> STANDING =
      Stream.of(SignatureState.values()).filter(SignatureState::stands).toList();

  /**
   * The latest signature that an address confirmed, unless the address has one under the new
   * version, confirmed or not. Left out are imported signatures, whose owners have not asked for
   * mails from here, and addresses that no mail reaches. An import of a later version is not the
   * owner's word and does not stand in the way; nor does what was typed for a version in between
   * and never confirmed.
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

  /** Returns the ids of the renewals with work left, the oldest first. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select r.id from Renewal r where r.finishedAt is null or exists"
                + " (select late from LateSigner late where late.petitionId = r.petitionId)"
                + " order by r.id",
            Long.class)
        .getResultList();
  }

  /**
   * Returns those of {@link #unfinished} that have just asked somebody or stopped in the middle.
   */
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
   * Asks the next portion, and returns whether there may be more to do now. Nobody is asked while
   * nobody may sign; in the first minute of a version, in which not every node knows of it; nor
   * while keys change, by which it is known who has signed again. Signatures move at least a minute
   * after that change is seen here, so a step that saw the keys at rest is through by then (ADR
   * 111).
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
    // The terms may be two seconds old; if they are of another version, this waits.
    if (now.petition().textVersion() != renewal.number()
        || !now.isPublic()
        || !now.maySignNow(clock.instant())
        || clock.instant().isBefore(renewal.createdAt().plus(PUBLISHED_EVERYWHERE))
        || fingerprints.of(petition.id()).isChanging()) {
      return false;
    }
    long campaign = petition.campaignId();
    // Its own mails always count: if the mail server was away for long, they still wait.
    long mailed = Math.max(renewal.asked(), askedLately(campaign));
    if (pace.isHeldUp(RenewalMails.ASK, campaign, mailed, PORTION)) {
      return false;
    }
    // Not both in one step: two portions together would not be locked in ascending order.
    List<LateSigner> late = late(petition.id());
    if (!late.isEmpty()) {
      askLate(late, renewal, now);
      return renewal.finishedAt() == null || late.size() == PORTION;
    }
    return renewal.finishedAt() == null && askNext(renewal, now);
  }

  /** How many mails the campaign's renewals have made that may still be tried. */
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
   * Mails each signer of the portion, in their language, with a link of their own. The signatures
   * are locked here, so signers who erased or withdrew theirs after they were read get no mail; who
   * does so from now on waits for the lock, and then their mail is called back.
   *
   * @return how many were asked now: not those whose address nobody can read any more
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
    List<SignatureLinks.SealedLinkMail> mails =
        rest.stream()
            .flatMap(
                one ->
                    keys
                        .readable(one)
                        .map(
                            to ->
                                new LinkMail(
                                    RenewalMails.ASK, one, to, now, version, null, Map.of()))
                        .stream())
            .map(links::draft)
            .toList();
    return links.mailAll(mails).size();
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

  /** Notes which of these signatures, which count from now on, are of an earlier version. */
  @PermitAll
  public void countNow(PetitionView petition, Collection<Signature> signatures) {
    signatures.stream()
        .filter(one -> one.version() < petition.textVersion())
        .map(one -> new LateSigner(petition.id(), one.id(), clock.instant()))
        .forEach(em::persist);
  }
}
