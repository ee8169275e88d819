package org.tadamun.endorsements.wall.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * The wall as a CSV file for people, with headings and codes in the reader's language; programs
 * have {@link WallTable}. If there is sample data, a further column marks its rows, because a file
 * is passed on without the page.
 */
public final class WallSheet {

  private static final List<String> HEADS =
      List.of(
          "endorsements.field.name",
          "endorsements.field.endorser-kind",
          "endorsements.field.country",
          "endorsements.field.capacity",
          "endorsements.field.role",
          "endorsements.field.organisation",
          "endorsements.field.kind",
          "endorsements.field.addressee",
          "endorsements.field.day",
          "endorsements.field.basis",
          "endorsements.field.evidence",
          "endorsements.field.source-title",
          "endorsements.field.source-url",
          "endorsements.field.quote",
          "endorsements.wall.file.language",
          "endorsements.field.original");

  private final Csv csv = Csv.file();
  private final Texts texts;
  private final Countries countries;
  private final Locale locale;
  private final boolean marked;

  private WallSheet(Texts texts, Countries countries, Locale locale, boolean marked) {
    this.texts = texts;
    this.countries = countries;
    this.locale = locale;
    this.marked = marked;
  }

  /**
   * Returns the file.
   *
   * @param quoted the language of the filter, which quotes are preferred in; null for none
   */
  public static String of(
      List<PublicEndorsement> rows,
      Texts texts,
      Countries countries,
      Locale locale,
      String quoted) {
    boolean marked = rows.stream().anyMatch(PublicEndorsement::sample);
    WallSheet sheet = new WallSheet(texts, countries, locale, marked);
    Stream<Object> heads = HEADS.stream().map(sheet::word);
    sheet.line(true, Stream.concat(Stream.of("ISO 3166-1"), heads).toArray());
    rows.forEach(row -> sheet.row(row, WallTable.quote(row.quotes(), locale, quoted)));
    return sheet.csv.text();
  }

  private void row(PublicEndorsement row, Quote quote) {
    Source source = row.source();
    line(
        row.sample(),
        row.endorser().country(),
        in(row.endorser().name()),
        word("endorsements.endorser.kind." + row.endorser().kind()),
        countries.nameOrNone(row.endorser().country(), locale),
        word("endorsements.wall.capacity." + row.capacity()),
        in(row.displayRole()),
        in(row.displayOrganisation()),
        word("endorsements.kind." + row.kind()),
        row.addressee() == null ? null : in(row.addressee().name()),
        row.date(),
        word("endorsements.basis." + row.basis()),
        word(proof(row)),
        source == null ? null : in(source.title()),
        source == null ? null : source.url(),
        quote == null ? null : quote.text(),
        quote == null ? null : language(quote.language()),
        quote == null ? null : language(quote.translatedFrom()));
  }

  private void line(boolean mark, Object... cells) {
    Stream<Object> last = marked ? Stream.of(mark ? word("endorsements.sample") : "") : Stream.of();
    csv.row(Stream.concat(Arrays.stream(cells), last).toArray());
  }

  private static String proof(PublicEndorsement row) {
    if (!row.verified()) {
      return "endorsements.wall.reported";
    }
    return row.proof() == null
        ? "endorsements.wall.verified"
        : "endorsements.wall.verified." + row.proof();
  }

  private String language(String tag) {
    return tag == null ? null : Languages.name(tag, locale);
  }

  private String word(String key) {
    return texts.get(locale, key);
  }

  private String in(LocalizedText text) {
    return text == null ? null : text.best(locale);
  }
}
