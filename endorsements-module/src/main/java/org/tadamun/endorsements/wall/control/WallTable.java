package org.tadamun.endorsements.wall.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The wall as a CSV file for programs. It has one row for each endorsement, headings and codes the
 * same in every language, texts in the reader's language.
 */
public final class WallTable {

  private final Csv csv = Csv.file();
  private final Countries countries;
  private final Locale locale;
  private final String quoted;

  private WallTable(Countries countries, Locale locale, String quoted) {
    this.countries = countries;
    this.locale = locale;
    this.quoted = quoted;
  }

  /**
   * Returns the file.
   *
   * @param quoted the language of the filter, which quotes are preferred in; null for none
   */
  public static String of(
      List<PublicEndorsement> rows, Countries countries, Locale locale, String quoted) {
    WallTable table = new WallTable(countries, locale, quoted);
    table.csv.row(
        "id",
        "name",
        "endorserKind",
        "country",
        "countryName",
        "capacity",
        "role",
        "organisation",
        "kind",
        "addressee",
        "date",
        "basis",
        "verified",
        "proof",
        "sourceTitle",
        "sourceUrl",
        "quoteLanguage",
        "quote",
        "quoteTranslatedFrom",
        "sample");
    rows.forEach(table::row);
    return table.csv.text();
  }

  /** The last line of a file that does not hold all rows; empty where it does. */
  public static String cut(long written, long all, Texts texts, Locale locale) {
    return written < all
        ? new Csv().row(texts.get(locale, "endorsements.wall.cut", written, all)).text()
        : "";
  }

  private void row(PublicEndorsement row) {
    Source source = row.source();
    Quote quote = quote(row.quotes(), locale, quoted);
    csv.row(
        row.id(),
        in(row.endorser().name()),
        row.endorser().kind(),
        row.endorser().country(),
        countries.nameOrNone(row.endorser().country(), locale),
        row.capacity(),
        in(row.displayRole()),
        in(row.displayOrganisation()),
        row.kind(),
        row.addressee() == null ? null : in(row.addressee().name()),
        row.date(),
        row.basis(),
        row.verified(),
        row.proof(),
        source == null ? null : in(source.title()),
        source == null ? null : source.url(),
        quote == null ? null : quote.language(),
        quote == null ? null : quote.text(),
        quote == null ? null : quote.translatedFrom(),
        row.sample());
  }

  /** The quote in the filter's language, else the reader's, else the original, else any. */
  static Quote quote(List<Quote> quotes, Locale locale, String quoted) {
    return Stream.<Predicate<Quote>>of(
            quote -> quote.language().equalsIgnoreCase(quoted),
            quote -> quoted != null && Languages.areOne(quote.language(), quoted),
            quote -> Languages.areOne(quote.language(), locale.getLanguage()),
            quote -> quote.translatedFrom() == null,
            quote -> true)
        .flatMap(wanted -> quotes.stream().filter(wanted).limit(1))
        .findFirst()
        .orElse(null);
  }

  private String in(LocalizedText text) {
    return text == null ? null : text.best(locale);
  }
}
