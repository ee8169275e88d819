package org.tadamun.petition.moderation.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Ruling;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.standing.SignatureStanding;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/**
 * Collects what a decision about one signature changes in the figures, in the caller's transaction.
 */
@ApplicationScoped
public class DecisionFigures {

  @EJB private Renewals renewals;

  /**
   * Whether the owner is no new person if the signature counts again. Asked before the decision is
   * carried out.
   *
   * @param run the rule that decides, null where a person does
   */
  public boolean isKnown(Signature signature, Decision decision, Long run) {
    return hasCounted(signature) || isNotNewByRule(signature, decision, run);
  }

  /**
   * Whether it counted before the last decision, so that its owner is no new person. Never counted:
   * what an alarm held, and what was confirmed while staff held it.
   */
  private static boolean hasCounted(Signature signature) {
    Ruling ruling = signature.ruling();
    Instant confirmed = signature.confirmedAt();
    return confirmed != null
        && ruling.at() != null
        && confirmed.isBefore(ruling.at())
        && !ruling.isAlarm();
  }

  /**
   * Whether a rule releases it. Its owner is then not new for the country's alarm, which thousands
   * of a union that staff have checked would raise, as would the end of a hold.
   */
  private boolean isNotNewByRule(Signature signature, Decision decision, Long run) {
    return run != null
        && decision.command() == ModerationCommand.RELEASE
        && (signature.confirmedAt() == null || !renewals.isOfEarlier(signature.id()));
  }

  /**
   * Collects the change of the count, if any, and notes in the signature whether its owner counts
   * as new. What staff take out makes no room for others, and does not count as usual later (ADR
   * 286).
   *
   * @param by how much the count changes: 1, 0 or -1
   * @param known the answer of {@link #isKnown}
   * @param line of the public log that shows the change
   */
  public void countAndLog(
      FigureChanges changes, Signature one, long by, boolean known, CorrectionKey line) {
    if (by != 0) {
      boolean notNew = known || by < 0 || one.provenance().isByPass();
      CountryChange change =
          new CountryChange(
              one.petitionId(), one.version(), one.source(), one.signer().country(), by);
      changes.log(change, notNew ? by : 0, line);
      if (notNew) {
        adjustPast(changes, change, one.standing());
      } else {
        beginToCount(changes, change, one);
      }
    }
  }

  /** Corrects the hour in which the alarms had taken the owner for a new person, if any. */
  private static void adjustPast(
      FigureChanges changes, CountryChange change, SignatureStanding standing) {
    changes.adjustPast(change, standing.newHour());
    if (standing.isNewLate()) {
      changes.keepPetitionPast(change, standing.newHour());
    }
  }

  /** Notes in the signature in which hour its owner counts as a new person, if at all. */
  private void beginToCount(FigureChanges changes, CountryChange change, Signature signature) {
    if (signature.isImported() || renewals.isOfEarlier(signature.id())) {
      // A renewal is subtracted by its funnel stage already, an import is no new signer: no hour.
      signature.countedAsNew(null);
    } else {
      signature.countedLate(changes.now());
      changes.notNewToPetition(change);
    }
  }

  /**
   * Collects the stage of the funnel. An unconfirmed signature that is taken out is booked when it
   * expires.
   *
   * @param waited whether it was unconfirmed before the decision
   */
  public void pass(FigureChanges changes, Signature signature, Decision decision, boolean waited) {
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
}
