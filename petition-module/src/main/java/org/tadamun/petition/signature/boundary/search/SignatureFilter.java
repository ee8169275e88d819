package org.tadamun.petition.signature.boundary.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.TimeBound;
import org.tadamun.kernel.time.boundary.ClocksApart;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Which signatures are wanted; null where it does not matter.
 *
 * @param version of the text that was signed
 * @param from first moment of signing
 * @param to end of the time of signing, exclusive
 * @param confirmedFrom first moment of confirming
 * @param confirmedTo end of the time of confirming, exclusive
 * @param domain the beginning of the fingerprint of the mail domain, {@value #DOMAIN_LETTERS}
 *     characters; for moderators only
 * @param alarm whether only those whom an alarm about their country holds, or held before they were
 *     invalidated; for moderators only
 * @param traits of this organisation or place, by a pass or of a source; for moderators only, and
 *     of held ones
 * @param brought of one import; for moderators of all countries only
 */
public record SignatureFilter(
    SignatureState state,
    String country,
    Integer version,
    Instant from,
    Instant to,
    Instant confirmedFrom,
    Instant confirmedTo,
    String domain,
    boolean alarm,
    TraitFilter traits,
    ImportFilter brought) {

  public static final int DOMAIN_LETTERS = 12;

  public static final SignatureFilter ALL = new SignatureFilter(null, null, null, null, null, null);

  /** Confirmed until whenever, of any domain, held by whomever. */
  public SignatureFilter(
      SignatureState state,
      String country,
      Integer version,
      Instant from,
      Instant to,
      Instant confirmedFrom) {
    this(
        state,
        country,
        version,
        from,
        to,
        confirmedFrom,
        null,
        null,
        false,
        TraitFilter.NONE,
        null);
  }

  /**
   * The same of one domain; null for any.
   *
   * @throws InvalidInput where this is no beginning of a fingerprint
   */
  public SignatureFilter ofDomain(String key) {
    if (key != null && !key.matches("[A-Za-z0-9_-]{" + DOMAIN_LETTERS + "}")) {
      throw new InvalidInput("domain", "kernel.error.choice");
    }
    return asked(key, alarm, traits, brought);
  }

  /** The same of those alone whom an alarm holds. */
  public SignatureFilter byAlarm() {
    return asked(domain, true, traits, brought);
  }

  /** The same of who has these alone. */
  public SignatureFilter with(TraitFilter only) {
    return asked(domain, alarm, only, brought);
  }

  /**
   * The same of one source; null or blank for any.
   *
   * @throws InvalidInput where there is none of this name
   */
  public SignatureFilter ofSource(String name) {
    return with(traits.of(Choices.of("source", name, SignatureSource.class)));
  }

  /**
   * The same of what one import has brought.
   *
   * @param id null or blank for what was brought by whichever, or by none
   * @throws InvalidInput where this cannot be the id of one
   */
  public SignatureFilter ofImport(String id) {
    return of(ImportFilter.parse(id));
  }

  /** The same of this one, as it was looked up. */
  public SignatureFilter of(ImportFilter one) {
    return asked(domain, alarm, traits, one);
  }

  /** The same whichever version was signed. */
  public SignatureFilter ofEveryVersion() {
    return ofVersion(null);
  }

  public SignatureFilter ofVersion(Integer one) {
    return within(country, one, confirmedFrom, confirmedTo);
  }

  /** Whether the time of signing or of confirming bounds it. */
  public boolean isBounded() {
    return from != null || to != null || confirmedFrom != null;
  }

  /** Whether it tells what moderators alone may learn. */
  public boolean isForModerators() {
    return domain != null || alarm || !traits.isNone() || brought != null;
  }

  /**
   * As it was asked; empty is as good as null, and a day begins at midnight UTC.
   *
   * @throws InvalidInput where one of them is not what it should be
   */
  public static SignatureFilter parse(
      String state, String country, Integer version, String from, String to, String confirmedFrom) {
    Instant begin = TimeBound.moment("from", from);
    return new SignatureFilter(
        Choices.of("state", state, SignatureState.class),
        Page.country(country),
        version,
        begin,
        TimeBound.end("to", to, begin),
        TimeBound.moment("confirmedFrom", confirmedFrom));
  }

  /** The confirmed ones of one version, perhaps only those since a moment. */
  public static SignatureFilter confirmed(int version, Instant since) {
    return new SignatureFilter(SignatureState.CONFIRMED, null, version, null, null, since);
  }

  /**
   * The same of those who confirmed since midnight. What a clock that ran ahead has dated later is
   * not of this day, nor of each one until then.
   */
  public SignatureFilter confirmedToday(ZoneId zone, Instant now) {
    Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    return within(country, version, midnight, ClocksApart.latest(now));
  }

  /** The same without those whom a clock that ran ahead has confirmed later than now. */
  public SignatureFilter datedUntil(Instant now) {
    return within(country, version, confirmedFrom, ClocksApart.latest(now));
  }

  /** The same of one country; null for all. */
  public SignatureFilter in(String onlyCountry) {
    return within(onlyCountry, version, confirmedFrom, confirmedTo);
  }

  /** The same of what everybody may ask for who lists signatures. */
  private SignatureFilter within(
      String country, Integer version, Instant confirmedFrom, Instant confirmedTo) {
    return new SignatureFilter(
        state,
        country,
        version,
        from,
        to,
        confirmedFrom,
        confirmedTo,
        domain,
        alarm,
        traits,
        brought);
  }

  /** The same of what moderators alone may ask for. */
  private SignatureFilter asked(
      String domain, boolean alarm, TraitFilter traits, ImportFilter brought) {
    return new SignatureFilter(
        state,
        country,
        version,
        from,
        to,
        confirmedFrom,
        confirmedTo,
        domain,
        alarm,
        traits,
        brought);
  }
}
