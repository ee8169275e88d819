package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/**
 * Takes signatures into the figures and out of them, in the transaction that changes their state.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CountedSignatures {

  /**
   * Zero: the alarm already subtracts renewals by their funnel stage, so they must not be
   * subtracted again.
   */
  private static final long RENEWED_IS_KNOWN = 0;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private FigureBooking figures;
  @Inject private Consents consents;
  @Inject private SignatureLinks links;
  @EJB private PersonalLinks personal;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;

  /**
   * Confirms these signatures, books them together with what was collected before, and detaches
   * them: later changes to these objects are lost. Where too many come from a country, they are
   * held instead of counted.
   *
   * @param adopted imported signatures that {@link #adopt} has changed
   * @param campaigns gives the campaign of a petition
   * @param changes those of the adopted signatures; booked here
   * @return the codes of the personal links of all of them, by signature
   */
  @PermitAll
  public Map<Long, String> confirmAndDetach(
      Collection<Signature> signatures,
      Collection<Signature> adopted,
      LongUnaryOperator campaigns,
      FigureChanges changes) {
    Instant now = changes.now();
    List<Signature> held = new ArrayList<>();
    for (Signature signature : signatures) {
      if (becomesHeld(signature, now)) {
        held.add(signature);
      } else if (signature.state().counts()) {
        if (watch.holds(confirmed(signature), now)) {
          signature.holdForCountry(now);
          held.add(signature);
        } else {
          signature.countedAsNew(isExpected(signature) ? null : now);
          long campaign = campaigns.applyAsLong(signature.petitionId());
          count(changes, signature, +1, isExpected(signature) ? +1 : 0, campaign);
          changes.countOnPersonalLink(signature.id());
        }
      }
    }
    write(signatures);
    changes.confirmedBy(CountryCell.ways(signatures));
    changes.passed(FunnelStage.CONFIRMED, CountryCell.passages(signatures));
    changes.passed(FunnelStage.HELD, CountryCell.passages(held));
    figures.book(changes);
    return personal.give(
        Stream.concat(signatures.stream(), adopted.stream())
            .collect(Collectors.toMap(Signature::id, Signature::petitionId)));
  }

  /**
   * Confirms a signature.
   *
   * @return whether it becomes held by this, because of a decision before its owner had withdrawn
   *     it or let it expire
   */
  private static boolean becomesHeld(Signature signature, Instant now) {
    boolean before = signature.state() == SignatureState.HELD;
    signature.confirm(now);
    return !before && signature.state() == SignatureState.HELD;
  }

  /**
   * Confirms the signature of somebody who counts under an earlier version. It is no new person:
   * thousands who are asked again in one hour raise no alarm. It is held where it was decided so
   * before, or where an alarm holds the country.
   */
  @PermitAll
  public void renew(Signature signature, long campaignId) {
    Instant now = clock.instant();
    boolean held = becomesHeld(signature, now);
    if (signature.state().counts() && watch.holdsKnown(confirmed(signature))) {
      signature.holdForCountry(now);
      held = true;
    }
    FigureChanges changes = FigureChanges.ofOne(now);
    if (signature.state().counts()) {
      signature.countedAsNew(null);
      count(changes, signature, +1, RENEWED_IS_KNOWN, campaignId);
      changes.countOnPersonalLink(signature.id());
    }
    write(List.of(signature));
    // A signer who had begun by a form with codes came by that way.
    changes.confirmedBy(CountryCell.ways(List.of(signature)));
    passed(changes, signature, FunnelStage.RENEWED);
    if (held) {
      passed(changes, signature, FunnelStage.HELD);
    }
    figures.book(changes);
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  /**
   * Writes and detaches them: otherwise each later statement would have the entity manager compare
   * all of them with their former state.
   */
  private void write(Collection<Signature> signatures) {
    em.flush();
    signatures.forEach(em::detach);
  }

  private static void passed(FigureChanges changes, Signature signature, FunnelStage stage) {
    changes.passed(stage, CountryCell.passages(List.of(signature)));
  }

  private static CountryWatch.Confirmed confirmed(Signature signature) {
    return new CountryWatch.Confirmed(
        signature.petitionId(),
        signature.version(),
        signature.signer().country(),
        signature.domainKey(),
        signature.provenance().isByPass());
  }

  /**
   * Withdraws a signature at its owner's wish, in any state; doing it again does nothing.
   *
   * @param changes of all versions that the owner withdraws; the caller books them at the end
   * @return whether it was not withdrawn before
   */
  @PermitAll
  public boolean takeBack(Signature signature, Petition petition, FigureChanges changes) {
    boolean counted = signature.state().counts();
    boolean expected = isExpected(signature);
    boolean late = signature.standing().isNewLate();
    boolean there = signature.state().mayBecome(SignatureState.WITHDRAWN);
    if (there) {
      signature.withdraw(changes.now());
      links.callBackMails(signature);
      consents.forget(signature);
      if (!signature.isImported()) {
        passed(changes, signature, FunnelStage.WITHDRAWN);
      }
      if (counted) {
        count(changes, signature, -1, expected ? -1 : 0, petition.campaignId());
        if (late) {
          // The petition's alarm did not count this signer as new in that hour: the hour stays as
          // it is.
          changes.notNewToPetition(CountryCell.change(signature, -1));
        }
      }
    }
    return there;
  }

  /**
   * Confirms an imported signature for its owner. It still counts once, and is no new person.
   *
   * @param changes of all callers of the group; {@link #confirmAndDetach} books them at the end
   */
  @PermitAll
  public void adopt(Signature signature, long campaignId, FigureChanges changes) {
    takeOver(changes, signature, signature.signer(), +1, campaignId);
    passed(changes, signature, FunnelStage.CONFIRMED);
  }

  /**
   * As {@link #adopt}, for an owner who counts under an earlier version; booked at once. The words
   * given there are taken over, perhaps with another country. It raises no alarm.
   */
  @PermitAll
  public void renewImported(Signature signature, Signer ownWords, long campaignId) {
    FigureChanges changes = FigureChanges.ofOne(clock.instant());
    takeOver(changes, signature, ownWords, RENEWED_IS_KNOWN, campaignId);
    passed(changes, signature, FunnelStage.RENEWED);
    figures.book(changes);
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  private static void takeOver(
      FigureChanges changes, Signature signature, Signer ownWords, long notNew, long campaignId) {
    CountryChange imported = CountryCell.change(signature, -1);
    signature.adopt(ownWords, changes.now());
    if (signature.state().counts()) {
      changes.count(imported, 0);
      changes.count(CountryCell.change(signature, +1), notNew);
      changes.refreshFiguresOf(campaignId);
    }
  }

  private static void count(
      FigureChanges changes, Signature one, long by, long notNew, long campaignId) {
    CountryChange change = CountryCell.change(one, by);
    if (one.standing().isOnceMore()) {
      // Marked, because owners can withdraw and confirm as often as they like, and hide nobody by
      // it.
      changes.countOnceMore(change, notNew, one.confirmedAt());
    } else {
      changes.count(change, notNew);
    }
    changes.refreshFiguresOf(campaignId);
  }

  /** Whether it came through an event pass: no new person for the alarm about its country. */
  private static boolean isExpected(Signature signature) {
    return signature.provenance().isByPass();
  }
}
