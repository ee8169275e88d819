package org.tadamun.endorsements.wall.control;

import java.util.List;
import java.util.Locale;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The wall as a table: one row for each endorsement, texts in the reader's language. */
public final class WallTable {

  private final Csv csv = Csv.file();
  private final Countries countries;
  private final Locale locale;

  private WallTable(Countries countries, Locale locale) {
    this.countries = countries;
    this.locale = locale;
  }

  public static String of(List<PublicEndorsement> rows, Countries countries, Locale locale) {
    WallTable table = new WallTable(countries, locale);
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
        "quoteTranslatedFrom");
    rows.forEach(table::row);
    return table.csv.text();
  }

  /** The last line of a table that does not hold all; empty where it does. */
  public static String cut(long written, long all, Texts texts, Locale locale) {
    return written < all
        ? new Csv().row(texts.get(locale, "endorsements.wall.cut", written, all)).text()
        : "";
  }

  private void row(PublicEndorsement row) {
    Source source = row.source();
    Quote quote = quote(row.quotes());
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
        quote == null ? null : quote.translatedFrom());
  }

  /** In the reader's language, else the original. */
  private Quote quote(List<Quote> quotes) {
    return quotes.stream()
        .filter(quote -> quote.language().equals(locale.getLanguage()))
        .findFirst()
        .orElse(
            quotes.stream()
                .filter(quote -> quote.translatedFrom() == null)
                .findFirst()
                .orElse(quotes.isEmpty() ? null : quotes.getFirst()));
  }

  private String in(LocalizedText text) {
    return text == null ? null : text.best(locale);
  }
}
