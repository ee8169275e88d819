package org.tadamun.petition.moderation.boundary;

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
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.change.boundary.SignatureChanges;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.moderation.control.DecisionFigures;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.notice.Notices;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Carries a decision out: changes state, tally and public log in one transaction, so that they
 * always agree.
 *
 * <p>Signatures are locked in ascending order of their ids, then figures as {@link FigureBooking}
 * does, so that two decisions at the same time cannot deadlock.
 */
@Stateless
public class Decisions {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private FigureBooking booking;
  @EJB private SignatureChanges copies;
  @EJB private Notices notices;
  @EJB private PersonalLinks personal;
  @EJB private Renewals renewals;
  @Inject private CountryWatch watch;
  @Inject private DecisionFigures figures;
  @Inject private Clock clock;

  /**
   * A signature about which the decision was carried out.
   *
   * @param state after the decision
   * @param confirmed whether its owner or an import had confirmed it
   * @param waited whether it was unconfirmed, and not held, before the decision
   */
  private record Carried(long id, SignatureState state, boolean confirmed, boolean waited) {}

  /**
   * Carries the decision out. Signatures whose state does not fit stay as they are.
   *
   * @param run the rule that decides, null where a person does; a rule reverts only what it
   *     invalidated itself
   * @return how many changed their state
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int apply(PetitionView petition, Collection<Long> ids, Decision decision, Long run) {
    return apply(petition, ids, decision, run, run, any -> true);
  }

  /**
   * As {@link #apply(PetitionView, Collection, Decision, Long)}, by a rule.
   *
   * @param stillMatches whether the rule still matches this signature; asked again once it is
   *     locked, since its words may have been rectified since they were read
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int apply(
      PetitionView petition,
      Collection<Long> ids,
      Decision decision,
      Long run,
      LongPredicate stillMatches) {
    return apply(petition, ids, decision, run, run, stillMatches);
  }

  /**
   * Releases signatures that an alarm held, after somebody had all of them released.
   *
   * @param alarm id of the alarm, which the lines of the public log name as origin
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int releaseAll(PetitionView petition, Collection<Long> ids, long alarm) {
    Decision release = Decision.of(ModerationCommand.RELEASE);
    return apply(petition, ids, release, null, alarm, any -> true);
  }

  private int apply(
      PetitionView petition,
      Collection<Long> ids,
      Decision decision,
      Long run,
      Long origin,
      LongPredicate stillMatches) {
    FigureChanges changes = FigureChanges.ofOne(clock.instant());
    List<Carried> carried = new ArrayList<>();
    for (Long id : new TreeSet<>(ids)) {
      Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (isOf(petition, signature) && fits(signature, decision, run) && stillMatches.test(id)) {
        carried.add(carryOutOne(signature, decision, run, origin, changes));
      }
    }
    if (!carried.isEmpty()) {
      changes.refreshFiguresOf(petition.campaignId());
    }
    settle(petition, decision, carried, changes);
    return carried.size();
  }

  /** Changes the signature, and collects what that changes in figures, funnel and public log. */
  private Carried carryOutOne(
      Signature signature, Decision decision, Long run, Long origin, FigureChanges changes) {
    Instant now = changes.now();
    CorrectionKind kind = decision.command().kind();
    CorrectionKey line = line(signature, kind, reason(signature, decision), origin, now);
    boolean known = figures.isKnown(signature, decision, run);
    boolean undoesOwnRule = run != null && run.equals(signature.ruling().run());
    boolean waited = signature.state() == SignatureState.PENDING;
    long change = changeState(signature, decision, run, now);
    figures.countAndLog(changes, signature, change, known, line);
    if (hasAlarmEnded(signature, decision)) {
      signature.release(now);
      CorrectionKey release =
          line(signature, CorrectionKind.RELEASE, CorrectionKey.REVIEW, origin, now);
      figures.countAndLog(changes, signature, 1, known, release);
    }
    // Undoing a rule's release leads back to the former state: nothing new for the funnel.
    if (!signature.isImported() && !undoesOwnRule) {
      figures.pass(changes, signature, decision, waited);
    }
    if (signature.state().counts()) {
      changes.countOnPersonalLink(signature.id());
    }
    boolean confirmed = signature.confirmedAt() != null;
    return new Carried(signature.id(), signature.state(), confirmed, waited);
  }

  /**
   * Orders the mails, notes the changes for partners with copies, and books the figures. Personal
   * links and renewals come last.
   */
  private void settle(
      PetitionView petition, Decision decision, List<Carried> carried, FigureChanges changes) {
    notices.awaitedAgain(petition, awaitedAgain(decision, carried));
    told(decision, carried).forEach((what, which) -> copies.note(petition.id(), which, what));
    booking.book(changes);
    if (decision.command() == ModerationCommand.INVALIDATE) {
      // An unconfirmed signature was not counted on a personal link yet, and may be reverted.
      personal.forgetArrivals(ids(carried, one -> !one.waited()));
    }
    renewals.countNow(petition, ids(carried, one -> one.state().counts()));
  }

  /**
   * The signatures that wait for their owners again. Held or not, the link in the mail is the
   * owner's only way to confirm.
   */
  private static List<Long> awaitedAgain(Decision decision, List<Carried> carried) {
    return decision.command() == ModerationCommand.REVERT
        ? ids(carried, one -> !one.confirmed())
        : List.of();
  }

  /** The confirmed signatures by the change that partners with copies are told. */
  private static Map<SignatureChangeKind, List<Long>> told(
      Decision decision, List<Carried> carried) {
    Map<SignatureChangeKind, List<Long>> told = new EnumMap<>(SignatureChangeKind.class);
    for (Carried one : carried) {
      if (one.confirmed()) {
        SignatureChangeKind what = decision.command().change(one.state());
        told.computeIfAbsent(what, none -> new ArrayList<>()).add(one.id());
      }
    }
    return told;
  }

  private static List<Long> ids(List<Carried> carried, Predicate<Carried> which) {
    return carried.stream().filter(which).map(Carried::id).toList();
  }

  private static boolean isOf(PetitionView petition, Signature signature) {
    return signature != null && signature.petitionId() == petition.id();
  }

  /** Whether the signature's state fits. A rule reverts only what it invalidated itself. */
  private static boolean fits(Signature signature, Decision decision, Long run) {
    boolean itsOwn =
        run == null
            || decision.command() != ModerationCommand.REVERT
            || run.equals(signature.ruling().run());
    return decision.command().fits(signature.state(), run != null) && itsOwn;
  }

  /** The reason that the public log names, read before the decision is carried out. */
  private static String reason(Signature signature, Decision decision) {
    return switch (decision.command()) {
      case HOLD, RELEASE -> CorrectionKey.REVIEW;
      case INVALIDATE -> decision.reason().name();
      case REVERT -> signature.ruling().reason().name();
    };
  }

  private static CorrectionKey line(
      Signature signature, CorrectionKind kind, String reason, Long origin, Instant now) {
    return CorrectionKey.ruling(
        signature.petitionId(),
        signature.version(),
        now,
        signature.signer().country(),
        kind,
        reason,
        origin);
  }

  /** Changes the state and returns by how much the count changes: 1, 0 or -1. */
  private static long changeState(Signature signature, Decision decision, Long run, Instant now) {
    int before = signature.state().counts() ? 1 : 0;
    switch (decision.command()) {
      case HOLD -> signature.hold(decision.noteOrNull(), now);
      case RELEASE -> signature.release(now);
      case INVALIDATE -> signature.invalidate(decision.reason(), decision.noteOrNull(), run, now);
      case REVERT -> signature.revert(now);
    }
    if (run != null && decision.command().isOfReview()) {
      signature.ruledBy(run);
    }
    return (signature.state().counts() ? 1 : 0) - before;
  }

  /** Whether its alarm ended while it was invalidated, so that nobody would release it. */
  private boolean hasAlarmEnded(Signature signature, Decision decision) {
    return decision.command() == ModerationCommand.REVERT
        && signature.state() == SignatureState.HELD
        && signature.ruling().isAlarm()
        && !watch.isHolding(signature.petitionId(), signature.signer().country());
  }
}
