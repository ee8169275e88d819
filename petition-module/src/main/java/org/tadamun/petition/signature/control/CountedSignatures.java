package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Lets a signature into the figures and out of them, in the transaction of its change of state. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CountedSignatures {

  /** Where signatures are counted together. */
  private record Cell(long petitionId, int version, SignatureSource source, String country)
      implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparingLong(Cell::petitionId)
            .thenComparingInt(Cell::version)
            .thenComparing(Cell::source)
            .thenComparing(Cell::country);

    static Cell of(Signature signature) {
      return new Cell(
          signature.petitionId(),
          signature.version(),
          signature.source(),
          signature.signer().country());
    }

    void book(CountryTally tally, Instant now, long change) {
      tally.book(petitionId, version, source, country, now, change);
    }

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  @EJB private CountryTally tally;
  @EJB private Channels channels;
  @EJB private SignatureBook book;
  @EJB private PersonalLinks personal;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;
  @Inject private Event<FiguresChanged> figures;

  /**
   * By their owners' word; held instead where too many come from a country.
   *
   * @param campaigns whose a petition is
   */
  @PermitAll
  public void confirm(Collection<Signature> signatures, LongUnaryOperator campaigns) {
    Instant now = clock.instant();
    List<Signature> counting = new ArrayList<>();
    for (Signature signature : signatures) {
      signature.confirm(now);
      if (signature.state().counts()) {
        if (watch.holds(confirmed(signature), now)) {
          signature.holdForCountry(now);
        } else {
          counting.add(signature);
        }
      }
    }
    // Those of one country with one statement, and always in the same order (no deadlock).
    counting.stream()
        .collect(Collectors.groupingBy(Cell::of, TreeMap::new, Collectors.counting()))
        .forEach((cell, number) -> cell.book(tally, now, number));
    counting.stream()
        .mapToLong(Signature::petitionId)
        .map(campaigns)
        .distinct()
        .forEach(campaign -> figures.fire(new FiguresChanged(campaign, "signatures")));
    passOn(signatures, counting);
  }

  /** After the tally, in the order in which everybody locks. */
  private void passOn(Collection<Signature> confirmed, List<Signature> counting) {
    confirmed.forEach(
        one -> channels.confirmed(one.petitionId(), one.origin(), one.signer().country()));
    personal.counted(counting.stream().map(Signature::id).toList());
    personal.give(
        confirmed.stream().collect(Collectors.toMap(Signature::id, Signature::petitionId)));
  }

  private static CountryWatch.Confirmed confirmed(Signature signature) {
    return new CountryWatch.Confirmed(
        signature.petitionId(),
        signature.version(),
        signature.signer().country(),
        signature.domainKey());
  }

  /** At its owner's wish, whatever its state; again is harmless. */
  @PermitAll
  public void takeBack(Signature signature, Petition petition) {
    boolean counted = signature.state().counts();
    if (signature.state().mayBecome(SignatureState.WITHDRAWN)) {
      Instant now = clock.instant();
      signature.withdraw(now);
      book.forgetConsents(signature);
      if (counted) {
        count(signature, petition.campaignId(), now, -1);
      }
    }
  }

  /** Brought by an import, and now his own by his word: still counted once. */
  @PermitAll
  public void adopt(Signature signature, long campaignId) {
    Instant now = clock.instant();
    SignatureSource before = signature.source();
    signature.adopt(now);
    if (signature.state().counts()) {
      count(signature, campaignId, signature.source(), now, +1);
      count(signature, campaignId, before, now, -1);
    }
    personal.give(Map.of(signature.id(), signature.petitionId()));
  }

  private void count(Signature signature, long campaignId, Instant now, long change) {
    count(signature, campaignId, signature.source(), now, change);
  }

  private void count(
      Signature signature, long campaignId, SignatureSource source, Instant now, long change) {
    tally.book(
        signature.petitionId(),
        signature.version(),
        source,
        signature.signer().country(),
        now,
        change);
    figures.fire(new FiguresChanged(campaignId, "signatures"));
  }
}
