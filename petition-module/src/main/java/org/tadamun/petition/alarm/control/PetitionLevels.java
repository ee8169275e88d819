package org.tadamun.petition.alarm.control;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.tadamun.petition.alarm.entity.AlarmEvidence;

/** The levels of all countries in one version of one petition, as this node knows them. */
final class PetitionLevels {

  private final Map<String, CountryLevel> countries = new ConcurrentHashMap<>();
  private final ToLongFunction<String> populations;
  private final DomainMix mix = new DomainMix();
  private final Thresholds bar;
  private volatile Instant hour = Instant.EPOCH;

  PetitionLevels(Thresholds bar, ToLongFunction<String> populations) {
    this.bar = bar;
    this.populations = populations;
  }

  /** The hour (UTC) for which the past was read last. */
  Instant hour() {
    return hour;
  }

  void isOf(Instant newHour) {
    this.hour = newHour;
  }

  CountryLevel.Verdict confirm(String country, String domain, Instant now) {
    synchronized (mix) {
      mix.add(domain);
      return of(country).confirm(domain, mix, bar, now);
    }
  }

  /** As {@link CountryLevel#confirmExpected}. */
  CountryLevel.Verdict confirmExpected(String country, Instant now) {
    return of(country).confirmExpected(bar, now);
  }

  /** As {@link CountryLevel#takeBack}. */
  void takeBack(String country, String domain, boolean wasCounted) {
    synchronized (mix) {
      mix.remove(domain);
      of(country).takeBack(domain, wasCounted);
    }
  }

  AlarmEvidence evidence(String country) {
    synchronized (mix) {
      return of(country).evidence(mix, bar);
    }
  }

  /** As {@link CountryLevel#evidenceInAll}. */
  AlarmEvidence evidenceInAll(String country) {
    synchronized (mix) {
      return of(country).evidenceInAll(mix, bar);
    }
  }

  /** As {@link CountryLevel#evidenceByHand}. */
  AlarmEvidence evidenceByHand(String country) {
    synchronized (mix) {
      return of(country).evidenceByHand(mix, bar);
    }
  }

  /**
   * Deletes the fingerprints of mail domains: those of one day are enough, and no more may be kept.
   */
  void forgetDomains() {
    synchronized (mix) {
      mix.clear();
      countries.values().forEach(CountryLevel::forgetDomains);
    }
  }

  CountryLevel of(String country) {
    return countries.computeIfAbsent(
        country, code -> new CountryLevel(code, populations.applyAsLong(code)));
  }

  Iterable<CountryLevel> known() {
    return countries.values();
  }
}
