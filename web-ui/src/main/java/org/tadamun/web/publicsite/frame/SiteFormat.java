package org.tadamun.web.publicsite.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tadamun.kernel.addressee.boundary.AddresseeLocation;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Numbers;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.tally.boundary.StepWords;
import org.tadamun.web.text.ActiveLocale;
import org.tadamun.web.text.MachineTime;

/** Figures, days and texts as the reader's language writes them: {@code #{format}} in pages. */
@Named("format")
@ApplicationScoped
public class SiteFormat {

  private static final String ISOLATE = "\u2066";
  private static final String END_OF_ISOLATE = "\u2069";
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Inject private ActiveLocale active;
  @Inject private Countries countries;
  @Inject private StepWords steps;

  public String number(long number) {
    return number < 0 ? change(number) : Numbers.whole(locale(), number);
  }

  /** The number with its sign before it, also between Arabic words. */
  public String change(long by) {
    String sign = List.of("−", "", "+").get(Long.signum(by) + 1);
    return ISOLATE + sign + number(Math.abs(by)) + END_OF_ISOLATE;
  }

  /** A share of a whole with one decimal; a dash for a negative part. */
  public String share(long part, long whole) {
    return part < 0 ? "–" : Numbers.share(locale(), part, whole);
  }

  public String day(LocalDate day) {
    return Dates.day(day, locale());
  }

  public String day(Instant moment, ZoneId zone) {
    return day(moment.atZone(zone).toLocalDate());
  }

  /**
   * To the minute, in UTC, which is named. The time is isolated, so that it stays in order between
   * Arabic words.
   */
  public String moment(Instant moment) {
    return day(moment, ZoneOffset.UTC) + comma() + ISOLATE + UTC.format(moment) + END_OF_ISOLATE;
  }

  /** The value for the {@code datetime} attribute. */
  public String machine(Temporal time) {
    return MachineTime.of(time);
  }

  private String comma() {
    return Languages.direction(locale().toLanguageTag()).equals("rtl") ? "، " : ", ";
  }

  /** The name of a country, or of the rest of all countries. */
  public String country(String code) {
    return steps.country(code, locale());
  }

  /** The name, or that there is no country. */
  public String countryOrNone(String code) {
    return countries.nameOrNone(code, locale());
  }

  /**
   * City and country of an addressee, without what its name says already; empty if it says both.
   */
  public String whereabouts(LocalizedText name, String city, String hostCountry) {
    String country = countries.name(hostCountry, locale());
    return AddresseeLocation.beside(name.best(locale()), city, country).stream()
        .map(part -> Languages.apart(part, locale()))
        .collect(Collectors.joining(" · "));
  }

  public PageText said(LocalizedText texts) {
    return PageText.of(texts, locale());
  }

  /** The name of a language in the reader's own. */
  public String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(locale());
  }

  private Locale locale() {
    return active.get();
  }
}
