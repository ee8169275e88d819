package org.tadamun.web.publicsite.endorsements;

import java.util.List;
import java.util.Locale;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The endorsements of one country.
 *
 * @param count how many there are, on all pages together
 */
public record WallGroup(String country, String name, long count, List<Entry> entries) {

  /**
   * One endorsement.
   *
   * @param organisation null if it would only repeat the name
   * @param quote in the reader's language, else the original; null without a quote
   * @param original the original, if the quote is a translation and we have it; else null
   */
  public record Entry(
      PublicEndorsement endorsement, LocalizedText organisation, Spoken quote, Spoken original) {

    static Entry of(PublicEndorsement endorsement, Locale reader) {
      Quote shown = best(endorsement, reader);
      Quote source = shown == null ? null : in(endorsement, shown.translatedFrom());
      return new Entry(
          endorsement, organisation(endorsement, reader), Spoken.of(shown), Spoken.of(source));
    }

    private static LocalizedText organisation(PublicEndorsement endorsement, Locale reader) {
      LocalizedText organisation = endorsement.displayOrganisation();
      String name = endorsement.endorser().name().best(reader);
      return organisation == null || organisation.best(reader).equals(name) ? null : organisation;
    }

    private static Quote best(PublicEndorsement endorsement, Locale reader) {
      Quote own = in(endorsement, reader.getLanguage());
      List<Quote> quotes = endorsement.quotes();
      return own != null || quotes.isEmpty() ? own : inRegion(quotes, reader.getLanguage());
    }

    /** Accepts a regional variant: a reader of English reads British English. */
    private static Quote inRegion(List<Quote> quotes, String language) {
      return quotes.stream()
          .filter(quote -> Languages.areOne(quote.language(), language))
          .findFirst()
          .orElseGet(() -> original(quotes));
    }

    private static Quote original(List<Quote> quotes) {
      return quotes.stream()
          .filter(quote -> quote.translatedFrom() == null)
          .findFirst()
          .orElse(quotes.getFirst());
    }

    private static Quote in(PublicEndorsement endorsement, String language) {
      return endorsement.quotes().stream()
          .filter(quote -> quote.language().equals(language))
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * A quote with its language and direction.
   *
   * @param translatedFrom the language of the original, whether we have it or not; or null
   */
  public record Spoken(String text, String lang, String dir, String translatedFrom) {

    static Spoken of(Quote quote) {
      return quote == null
          ? null
          : new Spoken(
              quote.text(),
              quote.language(),
              Languages.direction(quote.language()),
              quote.translatedFrom());
    }
  }
}
