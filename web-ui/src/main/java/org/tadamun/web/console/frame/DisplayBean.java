package org.tadamun.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.addressee.boundary.AddresseeLocation;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.entity.Theme;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Country;
import org.tadamun.kernel.text.boundary.LanguageChoice;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Numbers;
import org.tadamun.kernel.text.boundary.pattern.LocalPatterns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.MachineTime;
import org.tadamun.web.text.MomentWords;

/**
 * How the reader sees the console: language, direction, theme, time zone, and all formats that
 * depend on them. Before sign-in the language is {@code ?lang=}, else what the browser asks for.
 */
@Named("display")
@RequestScoped
public class DisplayBean {

  private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([a-z]{2,3})(?:&|$)");
  private static final String ISOLATE = "\u2068";
  private static final String END_OF_ISOLATE = "\u2069";
  private static final String DARK_SYSTEM = "screen and (prefers-color-scheme: dark)";
  private static final String LIGHT_SYSTEM = "print, not all and (prefers-color-scheme: dark)";

  @Inject private SignedIn signedIn;
  @Inject private Languages languages;
  @Inject private Countries countries;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private Locale locale;

  public Locale getLocale() {
    if (locale == null) {
      locale =
          signedIn
              .identity()
              .map(staff -> languages.orFallback(staff.language()))
              .orElseGet(this::guessed);
    }
    return locale;
  }

  /**
   * The language before sign-in. It is taken from the query itself, because reading a parameter
   * would fix the encoding of a form too early.
   */
  private Locale guessed() {
    Matcher wanted = LANG.matcher(String.valueOf(request.getQueryString()));
    return wanted.find() && languages.isShipped(wanted.group(1))
        ? Locale.of(wanted.group(1))
        : languages.negotiate(request.getHeader("Accept-Language"));
  }

  public String getLang() {
    return getLocale().toLanguageTag();
  }

  public String getDir() {
    return Languages.direction(getLang());
  }

  /** The theme: auto, light or dark. */
  public String getTheme() {
    return signedIn
        .identity()
        .map(StaffIdentity::theme)
        .orElse(Theme.AUTO)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  /** The media query under which the light sheets apply; on paper they always do. */
  public String getLightMedia() {
    return switch (getTheme()) {
      case "light" -> "all";
      case "dark" -> "print";
      default -> LIGHT_SYSTEM;
    };
  }

  /** The media query under which the dark sheets apply; empty if they never do. */
  public String getDarkMedia() {
    return switch (getTheme()) {
      case "light" -> "";
      case "dark" -> "screen";
      default -> DARK_SYSTEM;
    };
  }

  public String getColorScheme() {
    return switch (getTheme()) {
      case "light", "dark" -> getTheme();
      default -> "light dark";
    };
  }

  public ZoneId getZone() {
    return signedIn.identity().map(staff -> ZoneId.of(staff.zone())).orElse(ZoneOffset.UTC);
  }

  public List<String> getShipped() {
    return languages.shipped().stream().map(Locale::toLanguageTag).toList();
  }

  /** Whether public pages exist in this language. */
  public boolean isPageLanguage(String tag) {
    return languages.isShipped(tag);
  }

  public List<Country> getCountries() {
    return countries.sorted(getLocale());
  }

  public List<Country> countriesAmong(Collection<String> codes) {
    return getCountriesOrNone().stream().filter(country -> codes.contains(country.code())).toList();
  }

  /** The names of these countries as a part of one sentence. */
  public String countries(Collection<String> codes) {
    return Country.listed(countriesAmong(codes), getLocale());
  }

  /** The countries, and the choice of none for what may belong to none. */
  public List<Country> getCountriesOrNone() {
    return countries.sortedOrNone(getLocale());
  }

  /** All languages by name, the present choice included. */
  public List<LanguageChoice> tongues(String present) {
    return LanguageChoice.sorted(getLocale(), present);
  }

  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  /** The time in the form that browsers read, beside its words. */
  public String machine(Temporal time) {
    return MachineTime.of(time);
  }

  public String dateTime(Instant moment) {
    return dateTimeIn(moment, getZone());
  }

  public String dateTimeIn(Instant moment, ZoneId zone) {
    return moment == null ? "" : MomentWords.of(moment.atZone(zone), getLocale());
  }

  public String localDateTime(LocalDateTime moment) {
    return moment == null ? "" : dateTimeIn(moment.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  public String date(LocalDate day) {
    return day == null ? "" : LocalPatterns.of("yMMMd", getLocale()).format(day);
  }

  public String dateOf(Instant moment) {
    return moment == null ? "" : date(moment.atZone(getZone()).toLocalDate());
  }

  /** The day of the moment in this time zone. */
  public String dateIn(Instant moment, ZoneId zone) {
    return moment == null ? "" : date(moment.atZone(zone).toLocalDate());
  }

  public String time(Instant moment) {
    return moment == null
        ? ""
        : LocalPatterns.of("Hm", getLocale()).format(moment.atZone(getZone()));
  }

  public LocalDate getToday() {
    return LocalDate.now(clock.withZone(getZone()));
  }

  public String number(Number number) {
    return number == null ? "" : Numbers.whole(getLocale(), number.longValue());
  }

  public String country(String code) {
    return code == null || code.isEmpty() ? "" : countries.name(code, getLocale());
  }

  /** The country's name, also of the choice of none. */
  public String countryOrNone(String code) {
    return code == null ? "" : countries.nameOrNone(code, getLocale());
  }

  /** The language's name in the reader's language. */
  public String language(String tag) {
    return Languages.name(tag, getLocale());
  }

  public String nativeName(String tag) {
    return Languages.nativeName(tag);
  }

  public String direction(String tag) {
    return Languages.direction(tag);
  }

  public String localized(LocalizedText text) {
    return text == null || text.isEmpty() ? "" : text.best(getLocale());
  }

  /**
   * An addressee as plain text without markup: name, city and country, each in its own direction.
   *
   * @param hostCountry the country in which the addressee sits
   */
  public String addressee(LocalizedText name, String city, String hostCountry) {
    return Stream.concat(Stream.of(localized(name)), beside(name, city, hostCountry))
        .map(part -> ISOLATE + part + END_OF_ISOLATE)
        .collect(Collectors.joining(" · "));
  }

  /** The city and country, unless the name contains them; nothing for empty ones. */
  public String whereabouts(LocalizedText name, String city, String hostCountry) {
    return beside(name, city, hostCountry)
        .map(part -> Languages.apart(part, getLocale()))
        .collect(Collectors.joining(" · "));
  }

  private Stream<String> beside(LocalizedText name, String city, String hostCountry) {
    return AddresseeLocation.beside(localized(name), city, country(hostCountry)).stream();
  }

  public String localizedLang(LocalizedText text) {
    return text == null || text.isEmpty() ? getLang() : text.bestLanguage(getLocale());
  }

  public String localizedDir(LocalizedText text) {
    return Languages.direction(localizedLang(text));
  }

  /** The colour of a state: good, wait, bad, info, quiet. */
  public String tone(Object state) {
    return StateTone.of(String.valueOf(state)).cssName();
  }

  public String toneIcon(String tone) {
    return StateTone.ofCssName(tone).icon();
  }

  /**
   * Whether the reader is on this page of the console or in this folder of pages, which the
   * navigation marks as current.
   */
  public boolean isArea(String area) {
    String page = request.getServletPath();
    return page.equals("/console/" + area) || page.startsWith("/console/" + area + "/");
  }
}
