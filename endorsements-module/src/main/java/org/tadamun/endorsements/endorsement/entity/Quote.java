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
 * @param translatedFrom the language of the original, or null where this is the original
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

  /**
   * With what else was said in its language: nobody's own words where one of them is translated.
   */
  private Quote and(Quote other) {
    String words = text.equals(other.text) ? text : text + "\n\n" + other.text;
    return new Quote(language, words, source() == null ? other.source() : source());
  }

  /** That of another language: {@code EN} could be called translated from {@code en}. */
  private String source() {
    return language.equals(translatedFrom) ? null : translatedFrom;
  }

  /** The same in the database: EclipseLink writes records and cannot read them. */
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
     * Those of one language are one: {@code EN} could be kept beside {@code en} once, and a form
     * has one place for both.
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
