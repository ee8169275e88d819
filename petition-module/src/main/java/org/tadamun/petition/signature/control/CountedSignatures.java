package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
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
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.alarm.entity.Comeback;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.tally.entity.TallyMark;

/** Lets a signature into the figures and out of them, in the transaction of its change of state. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CountedSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CountryTally tally;
  @EJB private Channels channels;
  @EJB private Funnel funnel;
  @Inject private Consents consents;
  @Inject private SignatureLinks links;
  @EJB private PersonalLinks personal;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;
  @Inject private Event<FiguresChanged> figures;

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
    List<Signature> counting = new ArrayList<>();
    List<Signature> held = new ArrayList<>();
    for (Signature signature : signatures) {
      if (becomesHeld(signature, now)) {
        held.add(signature);
      } else if (signature.state().counts()) {
        if (watch.holds(confirmed(signature), now)) {
          signature.holdForCountry(now);
          held.add(signature);
        } else {
          counting.add(signature);
        }
      }
    }
    counting.stream()
        .filter(one -> one.provenance().isByPass())
        .forEach(one -> em.persist(comeback(one, +1)));
    counting.forEach(one -> markComing(one, now));
    write(signatures);
    tally.book(now, CountryCell.changes(counting));
    counting.stream()
        .mapToLong(Signature::petitionId)
        .map(campaigns)
        .distinct()
        .forEach(campaign -> figures.fire(new FiguresChanged(campaign, "signatures")));
    // After the tally, in the order in which everybody locks.
    channels.confirmed(CountryCell.ways(signatures));
    funnel.passed(FunnelStage.CONFIRMED, CountryCell.passages(signatures));
    funnel.passed(FunnelStage.HELD, CountryCell.passages(held));
    personal.counted(counting.stream().map(Signature::id).toList());
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
    boolean counts = signature.state().counts();
    if (counts) {
      markComing(signature, now);
    }
    write(List.of(signature));
    if (counts) {
      count(signature, campaignId, now, +1);
    }
    // Where he had begun by a form with codes, that way brought him.
    channels.confirmed(CountryCell.ways(List.of(signature)));
    passed(List.of(signature), FunnelStage.RENEWED);
    if (held) {
      passed(List.of(signature), FunnelStage.HELD);
    }
    if (counts) {
      personal.counted(List.of(signature.id()));
    }
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

  /** By whoever does not write for all of this node (docs/adr/147). */
  private void passed(Collection<Signature> signatures, FunnelStage stage) {
    funnel.passedPortion(stage, CountryCell.passages(signatures));
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
   * At its owner's wish, whatever its state; again is harmless. That he left is booked by {@link
   * #left}, after all tallies where he leaves several versions.
   *
   * @return whether it was there to be taken back
   */
  @PermitAll
  public boolean takeBack(Signature signature, Petition petition) {
    boolean counted = signature.state().counts();
    boolean expected = counted && isExpected(signature);
    boolean there = signature.state().mayBecome(SignatureState.WITHDRAWN);
    if (there) {
      Instant now = clock.instant();
      signature.withdraw(now);
      links.callBackMails(signature);
      consents.forget(signature);
      if (counted) {
        markGoing(signature, now);
        count(signature, petition.campaignId(), now, -1);
      }
      if (expected) {
        em.persist(comeback(signature, -1));
      }
    }
    return there;
  }

  /**
   * Figures of those who leave, after all of their tallies, in the order in which everybody locks.
   *
   * @param gone by which ways those came whose codes are forgotten
   * @param signatures those that were taken back
   */
  @PermitAll
  public void left(List<Channels.Gone> gone, List<Signature> signatures) {
    channels.forget(gone);
    passed(signatures, FunnelStage.WITHDRAWN);
  }

  /** Brought by an import, and now his own by his word: still counted once. */
  @PermitAll
  public void adopt(Signature signature, long campaignId) {
    takeOver(signature, signature.signer(), campaignId);
    passed(List.of(signature), FunnelStage.CONFIRMED);
    if (signature.state().counts()) {
      em.persist(comeback(signature, +1));
    }
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  /** Whoever had taken it back hides nobody by coming once more: he can as often as he likes. */
  private void markComing(Signature signature, Instant now) {
    if (signature.standing().isOnceMore()) {
      em.persist(
          TallyMark.cameAgain(
              signature.petitionId(),
              signature.version(),
              signature.source(),
              signature.signer().country(),
              now));
    }
  }

  private void markGoing(Signature signature, Instant now) {
    if (signature.standing().isOnceMore()) {
      em.persist(
          TallyMark.wentAgain(
              signature.petitionId(),
              signature.version(),
              signature.source(),
              signature.signer().country(),
              signature.confirmedAt(),
              now));
    }
  }

  private static boolean isExpected(Signature signature) {
    return signature.source() == SignatureSource.ONLINE && signature.provenance().isByPass();
  }

  /** To the alarm about his country he is not new: he had signed long before, or was expected. */
  private Comeback comeback(Signature signature, long change) {
    return new Comeback(
        signature.petitionId(),
        signature.version(),
        signature.signer().country(),
        change,
        clock.instant());
  }

  /**
   * The same by one who counts under an earlier version, in the words that he said there, by which
   * he may count in another country. As of {@link #renew}, no country is suspicious for it.
   */
  @PermitAll
  public void renewBrought(Signature signature, Signer ownWords, long campaignId) {
    takeOver(signature, ownWords, campaignId);
    passed(List.of(signature), FunnelStage.RENEWED);
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  private void takeOver(Signature signature, Signer ownWords, long campaignId) {
    Instant now = clock.instant();
    SignatureSource source = signature.source();
    String country = signature.signer().country();
    signature.adopt(ownWords, now);
    if (!signature.state().counts()) {
      return;
    }
    // Countries in the order in which all are locked; of one, those online come first.
    if (signature.signer().country().compareTo(country) <= 0) {
      count(signature, campaignId, now, +1);
      count(signature, campaignId, source, country, now, -1);
    } else {
      count(signature, campaignId, source, country, now, -1);
      count(signature, campaignId, now, +1);
    }
  }

  private void count(Signature signature, long campaignId, Instant now, long change) {
    count(signature, campaignId, signature.source(), signature.signer().country(), now, change);
  }

  private void count(
      Signature signature,
      long campaignId,
      SignatureSource source,
      String country,
      Instant now,
      long change) {
    tally.book(signature.petitionId(), signature.version(), source, country, now, change);
    figures.fire(new FiguresChanged(campaignId, "signatures"));
  }
}
