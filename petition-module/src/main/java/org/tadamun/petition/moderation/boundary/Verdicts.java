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
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.change.boundary.SignatureChanges;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.notice.Notices;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Ruling;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/**
 * Carries a decision out: changes state, tally and public log in one transaction, so that they
 * always agree.
 *
 * <p>Signatures are locked in ascending order of their ids, then figures as {@link FigureBooking}
 * does, so that two decisions at the same time cannot deadlock.
 */
@Stateless
public class Verdicts {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private FigureBooking figures;
  @EJB private SignatureChanges copies;
  @EJB private Notices notices;
  @EJB private PersonalLinks personal;
  @EJB private Renewals renewals;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;

  /**
   * Signatures whose state does not fit stay as they are.
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
    Instant now = clock.instant();
    FigureChanges changes = FigureChanges.ofOne(now);
    List<Long> counting = new ArrayList<>();
    List<Long> done = new ArrayList<>();
    List<Long> stood = new ArrayList<>();
    List<Long> awaited = new ArrayList<>();
    Map<SignatureChangeKind, List<Long>> told = new EnumMap<>(SignatureChangeKind.class);
    for (Long id : new TreeSet<>(ids)) {
      Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (isOf(petition, signature) && fits(signature, decision, run) && stillMatches.test(id)) {
        CorrectionKind kind = decision.command().kind();
        CorrectionKey line = line(signature, kind, reason(signature, decision), origin, now);
        boolean known = isKnown(signature) || isNotNewByRule(signature, decision, run);
        boolean back = run != null && run.equals(signature.ruling().run());
        boolean waited = signature.state() == SignatureState.PENDING;
        long change = carryOut(signature, decision, run, now);
        countAndLog(changes, signature, change, known, line);
        if (isForgotten(signature, decision)) {
          signature.release(now);
          CorrectionKind end = CorrectionKind.RELEASE;
          CorrectionKey also = line(signature, end, CorrectionKey.REVIEW, origin, now);
          countAndLog(changes, signature, 1, known, also);
        }
        // Undoing a rule's release leads back to the former state: nothing new for the funnel.
        if (!signature.isImported() && !back) {
          pass(changes, signature, decision, waited);
        }
        done.add(id);
        if (!waited) {
          stood.add(id);
        }
        // Held or not, the link in this mail is the owner's only way to confirm.
        if (decision.command() == ModerationCommand.REVERT && signature.confirmedAt() == null) {
          awaited.add(id);
        }
        if (signature.confirmedAt() != null) {
          SignatureChangeKind what = decision.command().change(signature.state());
          told.computeIfAbsent(what, none -> new ArrayList<>()).add(id);
        }
        if (signature.state().counts()) {
          counting.add(id);
          changes.countOnPersonalLink(id);
        }
      }
    }
    if (!done.isEmpty()) {
      changes.refreshFiguresOf(petition.campaignId());
    }
    notices.awaitedAgain(petition, awaited);
    told.forEach((what, which) -> copies.note(petition.id(), which, what));
    figures.book(changes);
    if (decision.command() == ModerationCommand.INVALIDATE) {
      // An unconfirmed signature was not counted on a personal link yet, and may be reverted.
      personal.forgetArrivals(stood);
    }
    renewals.countNow(petition, counting);
    return done.size();
  }

  /** Books the funnel; an unconfirmed signature that is taken out is booked when it expires. */
  private static void pass(
      FigureChanges changes, Signature signature, Decision decision, boolean waited) {
    List<Funnel.Passage> one =
        List.of(new Funnel.Passage(signature.petitionId(), signature.signer().country(), 1));
    switch (decision.command()) {
      case HOLD -> changes.passed(FunnelStage.HELD, one);
      case INVALIDATE -> {
        if (!waited) {
          changes.passed(FunnelStage.INVALIDATED, one);
        }
      }
      case RELEASE, REVERT -> {
        // Back in an earlier state: the funnel counts nothing new.
      }
    }
  }

  private static boolean isOf(PetitionView petition, Signature signature) {
    return signature != null && signature.petitionId() == petition.id();
  }

  private static boolean fits(Signature signature, Decision decision, Long run) {
    boolean itsOwn =
        run == null
            || decision.command() != ModerationCommand.REVERT
            || run.equals(signature.ruling().run());
    return decision.command().fits(signature.state(), run != null) && itsOwn;
  }

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

  /**
   * Books the change of the count, if any. What staff take out makes no room for others, and does
   * not count as usual later (ADR 286).
   *
   * @param known whether the owner is no new person if the signature counts again
   */
  private void countAndLog(
      FigureChanges changes, Signature one, long by, boolean known, CorrectionKey line) {
    if (by != 0) {
      boolean notNew = known || by < 0 || one.provenance().isByPass();
      CountryChange change =
          new CountryChange(
              one.petitionId(), one.version(), one.source(), one.signer().country(), by);
      changes.log(change, notNew ? by : 0, line);
      if (notNew) {
        Instant hour = one.standing().newHour();
        changes.adjustPast(change, hour);
        if (one.standing().isNewLate()) {
          changes.keepPetitionPast(change, hour);
        }
      } else if (one.isImported() || renewals.isOfEarlier(one.id())) {
        // A renewal is subtracted by its funnel stage already, and an import is no new signer: no
        // hour.
        one.countedAsNew(null);
      } else {
        one.countedLate(changes.now());
        changes.notNewToPetition(change);
      }
    }
  }

  /** Changes the state and returns by how much the count changes: 1, 0 or -1. */
  private static long carryOut(Signature signature, Decision decision, Long run, Instant now) {
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

  /**
   * Whether a rule releases it: its owner is not new for the country's alarm, which thousands of a
   * union that staff have checked would raise, as would the end of a hold.
   */
  private boolean isNotNewByRule(Signature signature, Decision decision, Long run) {
    return run != null
        && decision.command() == ModerationCommand.RELEASE
        && (signature.confirmedAt() == null || !renewals.isOfEarlier(signature.id()));
  }

  /**
   * Whether it counted before the last decision, so that its owner is no new person. Never counted:
   * what an alarm held, and what was confirmed while staff held it.
   */
  private static boolean isKnown(Signature signature) {
    Ruling ruling = signature.ruling();
    Instant confirmed = signature.confirmedAt();
    return confirmed != null
        && ruling.at() != null
        && confirmed.isBefore(ruling.at())
        && !ruling.isAlarm();
  }

  /** Whether its alarm ended while it was invalidated, so that nobody would release it. */
  private boolean isForgotten(Signature signature, Decision decision) {
    return decision.command() == ModerationCommand.REVERT
        && signature.state() == SignatureState.HELD
        && signature.ruling().isAlarm()
        && !watch.isHolding(signature.petitionId(), signature.signer().country());
  }
}
