package org.tadamun.web.console.endorsements;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.LocalizedDraft;

/**
 * A quote while it is being typed: one text per language, and which of them is the original. The
 * original need not be among them; a translation stays one.
 */
public class QuoteForm implements Serializable {

  private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]");

  private LocalizedDraft texts;

  /** The language from which each quote was translated, as stored; null for an original. */
  private final Map<String, String> sources = new LinkedHashMap<>();

  private final String stored;
  private String original;

  QuoteForm(List<Quote> quotes, List<String> campaignLanguages) {
    LocalizedText present = LocalizedText.EMPTY;
    for (Quote quote : quotes) {
      present = present.with(quote.language(), quote.text());
      sources.put(quote.language(), quote.translatedFrom());
    }
    this.stored = original(quotes);
    this.original = stored;
    // A campaign may have another spelling of a language than its quotes.
    Set<String> languages = new LinkedHashSet<>();
    campaignLanguages.forEach(tag -> languages.add(Languages.canonical(tag)));
    languages.addAll(present.asMap().keySet());
    if (stored != null) {
      languages.add(stored);
    }
    this.texts = new LocalizedDraft(present, List.copyOf(languages));
  }

  /**
   * Shows these words.
   *
   * @param from the language of the original
   */
  void say(LocalizedText words, String from) {
    texts = new LocalizedDraft(words, texts.getLanguages());
    original = from;
  }

  private static String original(List<Quote> quotes) {
    return quotes.stream()
        .filter(quote -> quote.translatedFrom() == null)
        .map(Quote::language)
        .findFirst()
        .orElse(quotes.isEmpty() ? null : quotes.getFirst().translatedFrom());
  }

  /**
   * The original first; if none is named, the first text typed. While languages and original are
   * unchanged, the stored order is kept.
   */
  List<Quote> quotes() {
    LocalizedText typed = texts.toText();
    if (Objects.equals(original, stored) && sources.keySet().equals(typed.asMap().keySet())) {
      return sources.keySet().stream()
          .map(language -> new Quote(language, typed.in(language), sources.get(language)))
          .toList();
    }
    String from = original == null ? typed.sourceLanguage() : original;
    List<Quote> quotes = new ArrayList<>();
    List<Quote> translations = new ArrayList<>();
    typed
        .asMap()
        .forEach(
            (language, words) -> {
              String source = source(language, from);
              (source == null ? quotes : translations).add(new Quote(language, words, source));
            });
    quotes.addAll(translations);
    return quotes;
  }

  /** The stored source holds until another original is named. */
  private String source(String language, String from) {
    if (Objects.equals(original, stored) && sources.containsKey(language)) {
      return sources.get(language);
    }
    return language.equals(from) ? null : from;
  }

  /** The input of a mistake: {@code quotes[1].text} is that of the second quote's language. */
  String inputOf(String field) {
    if (!field.startsWith("quotes")) {
      return field;
    }
    Matcher at = PLACE.matcher(field);
    return at.find() ? "quote." + quotes().get(Integer.parseInt(at.group(1))).language() : "quote";
  }

  public LocalizedDraft getTexts() {
    return texts;
  }

  public String getOriginal() {
    return original;
  }

  public void setOriginal(String original) {
    this.original = original;
  }
}
