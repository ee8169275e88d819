package org.tadamun.endorsements.endorsement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * What the endorser said, in one language.
 *
 * @param translatedFrom the language of the original; null where this is the original
 */
public record Quote(String language, String text, String translatedFrom) {

  public static final int TEXT_MAX = 1000;
  public static final int MOST = 10;

  public Quote {
    language = Languages.canonical(language);
    translatedFrom = Languages.canonical(translatedFrom);
  }

  void check(String field, Violations violations) {
    violations
        .required(field + ".language", language)
        .language(field + ".language", language)
        .required(field + ".text", text)
        .block(field + ".text", text, TEXT_MAX)
        .language(field + ".translatedFrom", translatedFrom);
    if (translatedFrom != null && translatedFrom.equals(language)) {
      violations.add(field + ".translatedFrom", "endorsements.error.own-translation");
    }
  }

  /** Joins two quotes of one language. The result counts as a translation if one of the two is. */
  private Quote and(Quote other) {
    String words = text.equals(other.text) ? text : text + "\n\n" + other.text;
    return new Quote(language, words, source() == null ? other.source() : source());
  }

  /** The original's language; null also if it is this one, as older rows may say EN beside en. */
  private String source() {
    return language.equals(translatedFrom) ? null : translatedFrom;
  }

  /** The quote as stored: EclipseLink can write records but not read them. */
  @Embeddable
  public static class Row {

    @Column(name = "language", nullable = false, length = 35)
    private String language;

    @Column(name = "quote_text", nullable = false, length = 2 * TEXT_MAX)
    private String text;

    @Column(name = "translated_from", length = 35)
    private String translatedFrom;

    protected Row() {}

    Row(Quote quote) {
      this.language = quote.language;
      this.text = quote.text;
      this.translatedFrom = quote.translatedFrom;
    }

    private Quote quote() {
      return new Quote(language, text, translatedFrom);
    }

    /**
     * Joins quotes of one language: older rows may have {@code EN} beside {@code en}, while a form
     * has one field for both.
     */
    static List<Quote> quotes(List<Row> rows) {
      Map<String, Quote> byLanguage = new LinkedHashMap<>();
      rows.stream()
          .map(Row::quote)
          .forEach(quote -> byLanguage.merge(quote.language, quote, Quote::and));
      return List.copyOf(byLanguage.values());
    }
  }
}
