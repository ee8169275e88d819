package org.tadamun.petition.invalidation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.boundary.Verdicts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Does one portion of the work, in one transaction: at most 500 signatures, since Derby makes one
 * lock of the table out of more than 5,000. Whoever cancels waits for one portion only; a second
 * node at the same work goes on where the first one left off.
 */
@Stateless
public class InvalidationSteps {

  static final int PORTION = 500;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private CandidateSearch search;
  @EJB private Petitions petitions;
  @EJB private Verdicts verdicts;
  @Inject private Clock clock;

  /** Those with work left, the oldest first. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select i.id from Invalidation i where i.state in :states order by i.id", Long.class)
        .setParameter("states", List.of(InvalidationState.RUNNING, InvalidationState.REVERTING))
        .getResultList();
  }

  @PermitAll
  public CandidateSearch.Field field(long id) {
    Invalidation work = em.find(Invalidation.class, id);
    return new CandidateSearch.Field(work.petitionId(), work.rule(), work.createdAt(), id);
  }

  /** Whether there may be more to do. */
  @PermitAll
  public boolean step(long id, CandidateSearch.Field field, Findings findings) {
    Invalidation work = em.find(Invalidation.class, id, LockModeType.PESSIMISTIC_WRITE);
    switch (work.state()) {
      case RUNNING -> takeOut(work, field, findings);
      case REVERTING -> bringBack(work);
      default -> {
        return false;
      }
    }
    return work.state().isAtWork();
  }

  private void takeOut(Invalidation work, CandidateSearch.Field field, Findings found) {
    Findings findings = search.upToDate(field, found);
    List<Signature> portion =
        search.portion(
            field, findings, CandidateSearch.PASSES.get(work.pass()), work.position(), PORTION);
    if (portion.isEmpty()) {
      work.nextPass(CandidateSearch.PASSES.size(), clock.instant());
      if (!work.state().isAtWork()) {
        Long waiting = work.unconfirmed();
        String of = waiting == null || waiting == 0 ? "" : ", UNCONFIRMED " + waiting;
        recorded(work, "invalidation.done", work.invalidated() + of);
      }
      return;
    }
    List<Long> meant =
        portion.stream().filter(new RuleMatch(field.rule(), findings)).map(Signature::id).toList();
    Decision decision = new Decision(ModerationCommand.INVALIDATE, work.reason(), null);
    int done = verdicts.apply(petitionOf(work), meant, decision, work.id());
    work.passed(portion.getLast().id(), done, unconfirmed(work, meant), clock.instant());
  }

  /** How many of these it has taken out just now that nobody had confirmed. */
  private int unconfirmed(Invalidation work, List<Long> meant) {
    return (int)
        meant.stream()
            .map(one -> em.find(Signature.class, one))
            .filter(one -> one != null && one.confirmedAt() == null)
            .filter(one -> Objects.equals(one.ruling().run(), work.id()))
            .count();
  }

  /** Exactly those that it had taken out: not who withdrew since, nor whom somebody reverted. */
  private void bringBack(Invalidation work) {
    List<Long> own =
        em.createQuery(
                "select s.id from Signature s where s.petitionId = :petition"
                    + " and s.state = :invalid and s.id > :position and s.ruling.run = :run"
                    + " order by s.id",
                Long.class)
            .setParameter("petition", work.petitionId())
            .setParameter("position", work.position())
            .setParameter("run", work.id())
            .setParameter("invalid", SignatureState.INVALIDATED)
            .setMaxResults(PORTION)
            .getResultList();
    if (own.isEmpty()) {
      work.allBroughtBack(clock.instant());
      recorded(work, "invalidation.restored", String.valueOf(work.reverted()));
      return;
    }
    Decision decision = Decision.of(ModerationCommand.REVERT);
    int done = verdicts.apply(petitionOf(work), own, decision, work.id());
    work.broughtBack(own.getLast(), done, clock.instant());
  }

  /** It is over; how many it came to was not known when a person had it begin. */
  private void recorded(Invalidation work, String action, String count) {
    audit.recordOwn(
        action,
        "invalidation",
        work.publicId(),
        petitionOf(work).campaignId(),
        work.state() + " " + work.reason() + " " + count);
  }

  private PetitionView petitionOf(Invalidation work) {
    return petitions.byId(work.petitionId()).orElseThrow();
  }
}
