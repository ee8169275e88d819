package org.tadamun.petition.snapshot.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Number;
import org.tadamun.kernel.document.boundary.ShortTable.Plain;
import org.tadamun.kernel.document.boundary.ShortTable.Written;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Numbers;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.boundary.pattern.LocalPatterns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.StepWords;

/** The words and figures of a pack in one language. */
final class PackWords {

  /** Keeps a time together between Arabic words. */
  private static final String ISOLATE = "\u2066";

  private static final String END_OF_ISOLATE = "\u2069";
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Texts texts;
  private final StepWords steps;
  private final String language;
  private final Locale locale;

  PackWords(Texts texts, Countries countries, String language) {
    this.texts = texts;
    this.steps = new StepWords(texts, countries);
    this.language = language;
    // One kind of digits in dates, figures and sentences, whatever the JDK has for Arabic.
    this.locale =
        new Locale.Builder().setLanguageTag(language).setUnicodeLocaleKeyword("nu", "latn").build();
  }

  String language() {
    return language;
  }

  String get(String key, Object... arguments) {
    return text("snapshot.pack." + key, arguments);
  }

  /** Words of any bundle. */
  String text(String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }

  /** How it was counted, what counts as a country, and with steps their size and moment. */
  String method(PackFigures figures) {
    if (!figures.cells().isOn()) {
      return steps.beside(get("method"), locale);
    }
    String told = steps.sentences(figures.released(), figures.told(), locale);
    return String.join(" ", steps.beside(get("method"), locale), told, get("method.steps"));
  }

  /** How many signed an earlier version; they are in no figure of this one. */
  String earlier(PackContent content) {
    Counts earlier = content.figures().earlier();
    return text(
        "version.earlier", earlier.total(), earlier.version(), content.petition().textVersion());
  }

  /** Also for the rest of all sources. */
  String source(String name) {
    return text("petition.source." + name);
  }

  String country(String code) {
    return steps.country(code, locale);
  }

  /** Names no country for things that may have none, such as an international union. */
  String nameOrNone(String code) {
    return steps.countryOrNone(code, locale);
  }

  /** The name of another language in this one. */
  String languageName(String tag) {
    return Languages.name(tag, locale);
  }

  String number(long number) {
    return number < 0 ? change(number) : Numbers.whole(locale, number);
  }

  /** With its sign, kept together between Arabic words. */
  String change(long change) {
    String sign = List.of("\u2212", "", "+").get(Long.signum(change) + 1);
    return ISOLATE + sign + number(Math.abs(change)) + END_OF_ISOLATE;
  }

  String day(LocalDate day) {
    return LocalPatterns.brief(day, locale);
  }

  String moment(Instant moment) {
    String time = ISOLATE + UTC.format(moment) + END_OF_ISOLATE;
    return Dates.day(moment.atZone(ZoneOffset.UTC), locale) + ' ' + time;
  }

  String best(LocalizedText text) {
    return text.best(locale);
  }

  /** The language in which {@link #best} answers. */
  String bestLanguage(LocalizedText text) {
    return text.bestLanguage(locale);
  }

  /** For a spreadsheet, which reads days and numbers as such. */
  Object cell(Cell cell) {
    return switch (cell) {
      case null -> "";
      case Plain plain -> plain.text();
      case Written written -> best(written.text());
      case Choice choice -> text(choice.key());
      case Country country -> nameOrNone(country.code());
      case Day day -> day.date();
      case Number number -> number.value();
    };
  }
}
