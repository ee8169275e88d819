package org.tadamun.petition.invalidation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.petition.invalidation.control.words.RuleErasureAnnouncer;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Does one portion of the work in one transaction: at most 500 signatures, since Derby locks the
 * whole table beyond 5,000 rows. Cancelling waits for one portion only; a second node at the same
 * work continues where the first one stopped.
 */
@Stateless
public class InvalidationSteps {

  static final int PORTION = 500;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private CandidateSearch search;
  @EJB private Petitions petitions;
  @Inject private RuleExecution verdicts;
  @Inject private RuleErasureAnnouncer announcer;
  @Inject private Clock clock;

  /** Rules with work left: first those that hold, as a raid goes on meanwhile; then the oldest. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select i from Invalidation i where i.state in :at order by i.id", Invalidation.class)
        .setParameter("at", List.of(InvalidationState.RUNNING, InvalidationState.REVERTING))
        .getResultStream()
        .sorted(Comparator.comparing(one -> !isUrgent(one)))
        .map(Invalidation::id)
        .toList();
  }

  /** Whether a rule that holds was ordered while this one, which does not, is at work. */
  @PermitAll
  public boolean isOvertaken(long id) {
    return !isUrgent(em.find(Invalidation.class, id))
        && unfinished().stream().anyMatch(one -> isUrgent(em.find(Invalidation.class, one)));
  }

  private static boolean isUrgent(Invalidation one) {
    return one.verb() == RuleVerb.HOLD && one.state() == InvalidationState.RUNNING;
  }

  /** Whether signatures are searched by its conditions, and not only brought back. */
  @PermitAll
  public boolean isSearching(long id) {
    return em.find(Invalidation.class, id).state().needsRule();
  }

  @PermitAll
  public CandidateSearch.Field field(long id) {
    Invalidation work = em.find(Invalidation.class, id);
    return new CandidateSearch.Field(
        work.petitionId(), work.verb(), work.rule(), work.createdAt(), id);
  }

  /**
   * Does one portion.
   *
   * @return whether there may be more to do
   */
  @PermitAll
  public boolean step(long id, CandidateSearch.Field field, Findings findings) {
    Invalidation work = em.find(Invalidation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (work.state() == InvalidationState.RUNNING) {
      goOn(work, field, findings);
    } else if (work.state() == InvalidationState.REVERTING) {
      bringBack(work);
    }
    return work.state().isAtWork();
  }

  private void goOn(Invalidation work, CandidateSearch.Field field, Findings found) {
    Findings findings = search.upToDate(field, found);
    List<SignatureState> passes = SearchStates.atWork(work.verb());
    List<Signature> portion =
        search.portion(field, findings, passes.get(work.pass()), work.position(), PORTION);
    if (portion.isEmpty()) {
      announcer.during(work, () -> work.nextPass(passes.size(), clock.instant()));
      if (!work.state().isAtWork()) {
        Long waiting = work.unconfirmed();
        String of = waiting == null || waiting == 0 ? "" : ", UNCONFIRMED " + waiting;
        recorded(work, "done", work.invalidated() + of);
      }
      return;
    }
    RuleMatch rule = new RuleMatch(field.rule(), findings);
    List<Long> meant = portion.stream().filter(rule).map(Signature::id).toList();
    int done = verdicts.carryOut(work, petitionOf(work), meant, rule);
    work.passed(portion.getLast().id(), done, verdicts.unconfirmed(work, meant), clock.instant());
  }

  private void bringBack(Invalidation work) {
    if (work.isPastOwn()) {
      List<Long> some = verdicts.unruleTakenOut(work);
      if (some.isEmpty()) {
        allBroughtBack(work);
      } else {
        work.broughtBack(some.getLast(), 0, clock.instant());
      }
      return;
    }
    List<Long> own =
        em.createQuery(
                "select s.id from Signature s where s.petitionId = :petition"
                    + " and s.state in :states and s.id > :position and s.ruling.run = :run"
                    + " order by s.id",
                Long.class)
            .setParameter("petition", work.petitionId())
            .setParameter("position", work.position())
            .setParameter("run", work.id())
            .setParameter("states", RuleExecution.foundBy(work))
            .setMaxResults(PORTION)
            .getResultList();
    if (own.isEmpty()) {
      if (work.verb() == RuleVerb.HOLD) {
        work.passedOwn(clock.instant());
      } else {
        allBroughtBack(work);
      }
      return;
    }
    int done = verdicts.undo(work, petitionOf(work), own);
    work.broughtBack(own.getLast(), done, clock.instant());
  }

  private void allBroughtBack(Invalidation work) {
    work.allBroughtBack(clock.instant());
    recorded(work, "restored", String.valueOf(work.reverted()));
  }

  /** Records the end, with the number that was not known when a person began it. */
  private void recorded(Invalidation work, String done, String count) {
    audit.recordOwn(
        work.verb().act(done),
        "invalidation",
        work.publicId(),
        petitionOf(work).campaignId(),
        work.told(count));
  }

  private PetitionView petitionOf(Invalidation work) {
    return petitions.byId(work.petitionId()).orElseThrow();
  }
}
