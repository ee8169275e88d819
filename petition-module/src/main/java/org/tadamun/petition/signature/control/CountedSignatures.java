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

/** Lets a signature into the figures and out of them, in the transaction of its change of state. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CountedSignatures {

  /** By the stage of the funnel, which the alarm about his country takes off; not once more. */
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
   * By their owners' word; held instead where too many come from a country. They are written when
   * this returns, and what is changed of them afterwards is not.
   *
   * @param campaigns whose a petition is
   * @return the codes of their personal links, by signature
   */
  @PermitAll
  public Map<Long, String> confirm(Collection<Signature> signatures, LongUnaryOperator campaigns) {
    Instant now = clock.instant();
    FigureChanges changes = FigureChanges.ofGroup(now);
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
          changes.brought(signature.id());
        }
      }
    }
    write(signatures);
    changes.came(CountryCell.ways(signatures));
    changes.passed(FunnelStage.CONFIRMED, CountryCell.passages(signatures));
    changes.passed(FunnelStage.HELD, CountryCell.passages(held));
    figures.book(changes);
    return personal.give(
        signatures.stream().collect(Collectors.toMap(Signature::id, Signature::petitionId)));
  }

  /** Confirms it; whether it is held thereby, by what was decided before its owner had left. */
  private static boolean becomesHeld(Signature signature, Instant now) {
    boolean before = signature.state() == SignatureState.HELD;
    signature.confirm(now);
    return !before && signature.state() == SignatureState.HELD;
  }

  /**
   * By one who counts under an earlier version, who is known: that thousands are asked again in an
   * hour makes no country suspicious. He may be held by what was decided before, and is where an
   * alarm holds his country.
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
      changes.brought(signature.id());
    }
    write(List.of(signature));
    // Where he had begun by a form with codes, that way brought him.
    changes.came(CountryCell.ways(List.of(signature)));
    passed(changes, signature, FunnelStage.RENEWED);
    if (held) {
      passed(changes, signature, FunnelStage.HELD);
    }
    figures.book(changes);
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  /**
   * Now, and looked after no more: at each of the statements that follow, the entity manager would
   * compare all of them with what they were.
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
   * At its owner's wish, whatever its state; again is harmless.
   *
   * @param changes of all that he leaves, which are booked once he has left it all
   * @return whether it was there to be taken back
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
      if (!signature.isBrought()) {
        passed(changes, signature, FunnelStage.WITHDRAWN);
      }
      if (counted) {
        count(changes, signature, -1, expected ? -1 : 0, petition.campaignId());
        if (late) {
          // The petition's hour did not take him for one who came: he is missing in none.
          changes.late(CountryCell.change(signature, -1));
        }
      }
    }
    return there;
  }

  /** Brought by an import, and now his own by his word: still counted once, and nobody new. */
  @PermitAll
  public void adopt(Signature signature, long campaignId) {
    FigureChanges changes = takeOver(signature, signature.signer(), +1, campaignId);
    passed(changes, signature, FunnelStage.CONFIRMED);
    figures.book(changes);
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  /**
   * The same by one who counts under an earlier version, in the words that he said there, by which
   * he may count in another country. As of {@link #renew}, no country is suspicious for it.
   */
  @PermitAll
  public void renewBrought(Signature signature, Signer ownWords, long campaignId) {
    FigureChanges changes = takeOver(signature, ownWords, RENEWED_IS_KNOWN, campaignId);
    passed(changes, signature, FunnelStage.RENEWED);
    figures.book(changes);
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  private FigureChanges takeOver(
      Signature signature, Signer ownWords, long notNew, long campaignId) {
    FigureChanges changes = FigureChanges.ofOne(clock.instant());
    CountryChange brought = CountryCell.change(signature, -1);
    signature.adopt(ownWords, changes.now());
    if (signature.state().counts()) {
      changes.count(brought, 0);
      changes.count(CountryCell.change(signature, +1), notNew);
      changes.tell(campaignId);
    }
    return changes;
  }

  private static void count(
      FigureChanges changes, Signature one, long by, long notNew, long campaignId) {
    CountryChange change = CountryCell.change(one, by);
    if (one.standing().isOnceMore()) {
      // He hides nobody by coming once more: he can as often as he likes.
      changes.countOnceMore(change, notNew, one.confirmedAt());
    } else {
      changes.count(change, notNew);
    }
    changes.tell(campaignId);
  }

  /** Through an event pass: to the alarm about his country he is not new. */
  private static boolean isExpected(Signature signature) {
    return signature.provenance().isByPass();
  }
}
