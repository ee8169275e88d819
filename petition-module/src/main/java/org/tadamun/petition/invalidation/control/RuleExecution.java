package org.tadamun.petition.invalidation.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Decisions;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.notice.Notices;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Carries a rule out for one portion of signatures, and undoes it, in the caller's transaction.
 * Signers read it on their own page and get no mail: thousands of mails would delay those that ask
 * others to confirm, and each undoing would send as many (docs/adr/138).
 */
@ApplicationScoped
public class RuleExecution {

  /**
   * States of a held signature while its owner is away; once signed again it would be held as
   * before.
   */
  private static final List<SignatureState> GONE =
      List.of(SignatureState.WITHDRAWN, SignatureState.EXPIRED, SignatureState.PENDING);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Notices notices;
  @EJB private Decisions decisions;

  /**
   * Carries the rule out.
   *
   * @param read the signatures that matched before they were locked
   * @param rule checked again once they are locked
   * @return how many changed
   */
  public int carryOut(
      Invalidation work, PetitionView petition, List<Long> read, Predicate<Signature> rule) {
    List<Signature> promised = work.verb() == RuleVerb.RELEASE ? promised(read) : List.of();
    int done =
        decisions.apply(
            petition,
            read,
            switch (work.verb()) {
              case INVALIDATE -> new Decision(ModerationCommand.INVALIDATE, work.reason(), null);
              case HOLD -> Decision.of(ModerationCommand.HOLD);
              case RELEASE -> Decision.of(ModerationCommand.RELEASE);
            },
            work.id(),
            id -> isMeant(work, em.find(Signature.class, id), rule));
    promised.stream()
        .filter(one -> isOf(work, one))
        .forEach(one -> notices.released(petition, one.id()));
    return done;
  }

  /** A release leaves out signatures that somebody has held since it was ordered. */
  private static boolean isMeant(Invalidation work, Signature locked, Predicate<Signature> rule) {
    Instant held = locked.ruling().at();
    boolean heldSince =
        work.verb() == RuleVerb.RELEASE && held != null && !held.isBefore(work.createdAt());
    return !heldSince && rule.test(locked);
  }

  /**
   * Signatures held by hand, whose owners were promised a mail; one person can hold only few in a
   * day.
   */
  private List<Signature> promised(List<Long> meant) {
    return RowLocks.ascending(em, Signature.class, meant).stream()
        .filter(one -> one.state() == SignatureState.HELD && one.confirmedAt() != null)
        .filter(one -> one.ruling().run() == null && !one.ruling().isAlarm())
        .toList();
  }

  /**
   * Undoes it for exactly the signatures that it changed: not those withdrawn since, nor those
   * decided otherwise, which is checked once they are locked. Withdrawn ones that it had held lose
   * the hold: nobody would look at them for a rule that is undone.
   *
   * @return how many changed
   */
  public int undo(Invalidation work, PetitionView petition, List<Long> own) {
    List<SignatureState> states = undoneFrom(work);
    List<Signature> its =
        RowLocks.ascending(em, Signature.class, own).stream()
            .filter(one -> isOf(work, one))
            .toList();
    List<Long> still =
        its.stream().filter(one -> states.contains(one.state())).map(Signature::id).toList();
    if (work.verb() == RuleVerb.HOLD) {
      its.stream().filter(one -> GONE.contains(one.state())).forEach(Signature::unruled);
    }
    return decisions.apply(
        petition,
        still,
        Decision.of(
            switch (work.verb()) {
              case INVALIDATE -> ModerationCommand.REVERT;
              case HOLD -> ModerationCommand.RELEASE;
              case RELEASE -> ModerationCommand.HOLD;
            }),
        work.id());
  }

  /**
   * Removes the hold from signatures that this rule held and another one has invalidated since; the
   * next ones by id. All invalidated ones are read once, along the index by state.
   */
  public List<Long> unruleTakenOut(Invalidation work) {
    List<Long> some =
        em.createQuery(
                "select s.id from Signature s where s.petitionId = :petition and s.state = :out"
                    + " and s.id > :position and s.ruling.holder = :run order by s.id",
                Long.class)
            .setParameter("petition", work.petitionId())
            .setParameter("out", SignatureState.INVALIDATED)
            .setParameter("position", work.position())
            .setParameter("run", work.id())
            .setMaxResults(InvalidationSteps.PORTION)
            .getResultList();
    RowLocks.ascending(em, Signature.class, some).stream()
        .filter(one -> one.state() == SignatureState.INVALIDATED)
        .forEach(Signature::unruled);
    return some;
  }

  static List<SignatureState> foundBy(Invalidation work) {
    return work.verb() == RuleVerb.HOLD
        ? Stream.concat(undoneFrom(work).stream(), GONE.stream()).toList()
        : undoneFrom(work);
  }

  /** The states of signatures that it changed. */
  private static List<SignatureState> undoneFrom(Invalidation work) {
    return switch (work.verb()) {
      case INVALIDATE -> List.of(SignatureState.INVALIDATED);
      case HOLD -> List.of(SignatureState.HELD);
      // An unconfirmed one waits for its owner, and would count when it is confirmed.
      case RELEASE -> List.of(SignatureState.CONFIRMED, SignatureState.PENDING);
    };
  }

  /** How many of these it has just changed without their owner's confirmation. */
  public int unconfirmed(Invalidation work, List<Long> meant) {
    return (int)
        meant.stream()
            .map(one -> em.find(Signature.class, one))
            .filter(one -> one != null && isOf(work, one) && one.confirmedAt() == null)
            .count();
  }

  private static boolean isOf(Invalidation work, Signature one) {
    return Objects.equals(one.ruling().run(), work.id());
  }
}
