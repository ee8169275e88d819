package org.tadamun.petition.signature.boundary.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.TimeBound;
import org.tadamun.kernel.time.boundary.ClockTolerance;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The conditions of a list of signatures; null where one does not matter.
 *
 * @param version of the text that was signed
 * @param signed the time of signing; never null
 * @param confirmed the time of confirming; never null
 * @param domain the beginning of the fingerprint of the mail domain, {@value #DOMAIN_LETTERS}
 *     characters; for moderators only
 * @param alarm true for those that an alarm about their country holds, or held before they were
 *     invalidated; for moderators only
 * @param traits by organisation, place, event pass or source; for moderators only, and only of held
 *     ones
 * @param imported of one import; for moderators of all countries only
 */
public record SignatureFilter(
    SignatureState state,
    String country,
    Integer version,
    TimeSpan signed,
    TimeSpan confirmed,
    String domain,
    boolean alarm,
    TraitFilter traits,
    ImportFilter imported) {

  public static final int DOMAIN_LETTERS = 12;

  public static final SignatureFilter ALL = new SignatureFilter(null, null, null);

  /** Signed and confirmed at any time, and without the conditions for moderators. */
  public SignatureFilter(SignatureState state, String country, Integer version) {
    this(state, country, version, TimeSpan.ANY, TimeSpan.ANY, null, false, TraitFilter.NONE, null);
  }

  /** This filter with a time of signing. */
  public SignatureFilter signedIn(TimeSpan time) {
    return within(country, version, time, confirmed);
  }

  /** This filter with a time of confirming. */
  public SignatureFilter confirmedIn(TimeSpan time) {
    return within(country, version, signed, time);
  }

  /**
   * This filter with a mail domain; null for any.
   *
   * @throws InvalidInput where it cannot be the beginning of a fingerprint
   */
  public SignatureFilter ofDomain(String key) {
    if (key != null && !key.matches("[A-Za-z0-9_-]{" + DOMAIN_LETTERS + "}")) {
      throw new InvalidInput("domain", "kernel.error.choice");
    }
    return asked(key, alarm, traits, imported);
  }

  /** This filter, only for those that an alarm holds or held. */
  public SignatureFilter byAlarm() {
    return asked(domain, true, traits, imported);
  }

  /** This filter with these traits. */
  public SignatureFilter with(TraitFilter only) {
    return asked(domain, alarm, only, imported);
  }

  /**
   * This filter with a source; null or blank for any.
   *
   * @throws InvalidInput where there is no source of this name
   */
  public SignatureFilter ofSource(String name) {
    return with(traits.of(Choices.of("source", name, SignatureSource.class)));
  }

  /**
   * This filter, only for the signatures of one import.
   *
   * @param id null or blank for no such condition
   * @throws InvalidInput where it cannot be the id of an import
   */
  public SignatureFilter ofImport(String id) {
    return of(ImportFilter.parse(id));
  }

  /** This filter with an import that was looked up. */
  public SignatureFilter of(ImportFilter one) {
    return asked(domain, alarm, traits, one);
  }

  /** This filter for all versions. */
  public SignatureFilter ofEveryVersion() {
    return ofVersion(null);
  }

  public SignatureFilter ofVersion(Integer one) {
    return within(country, one, signed, confirmed);
  }

  /** Whether a time of signing or the beginning of one of confirming bounds it. */
  public boolean isBounded() {
    return !signed.equals(TimeSpan.ANY) || confirmed.from() != null;
  }

  /** Whether only moderators may use it. */
  public boolean isForModerators() {
    return domain != null || alarm || !traits.isNone() || imported != null;
  }

  /**
   * A filter from a query; empty means null, and a day begins at midnight UTC.
   *
   * @throws InvalidInput where a value is not valid
   */
  public static SignatureFilter parse(
      String state, String country, Integer version, String from, String to, String confirmedFrom) {
    Instant begin = TimeBound.moment("from", from);
    SignatureState wanted = Choices.of("state", state, SignatureState.class);
    SignatureFilter filter = new SignatureFilter(wanted, Page.country(country), version);
    return filter
        .signedIn(new TimeSpan(begin, TimeBound.end("to", to, begin)))
        .confirmedIn(TimeSpan.since(TimeBound.moment("confirmedFrom", confirmedFrom)));
  }

  /** The confirmed ones of one version, with a moment only those since. */
  public static SignatureFilter confirmed(int version, Instant since) {
    return new SignatureFilter(SignatureState.CONFIRMED, null, version)
        .confirmedIn(TimeSpan.since(since));
  }

  /**
   * This filter, for those confirmed since midnight. Confirmations that a fast clock dated into the
   * future are left out, since they would be part of each day until then.
   */
  public SignatureFilter confirmedToday(ZoneId zone, Instant now) {
    Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    return confirmedIn(new TimeSpan(midnight, ClockTolerance.latest(now)));
  }

  /** This filter without confirmations that a fast clock dated into the future. */
  public SignatureFilter datedUntil(Instant now) {
    return confirmedIn(new TimeSpan(confirmed.from(), ClockTolerance.latest(now)));
  }

  /** This filter for one country; null for all. */
  public SignatureFilter in(String onlyCountry) {
    return within(onlyCountry, version, signed, confirmed);
  }

  /** Returns a copy with these conditions, which all who list signatures may set. */
  private SignatureFilter within(
      String country, Integer version, TimeSpan signed, TimeSpan confirmed) {
    return new SignatureFilter(
        state, country, version, signed, confirmed, domain, alarm, traits, imported);
  }

  /** Returns a copy with these conditions, which only moderators may set. */
  private SignatureFilter asked(
      String domain, boolean alarm, TraitFilter traits, ImportFilter imported) {
    return new SignatureFilter(
        state, country, version, signed, confirmed, domain, alarm, traits, imported);
  }
}
