package org.tadamun.web.console.endorsements;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.LocalizedDraft;

/** A quote while somebody types it: one text per language, and which of them is the original. */
public class QuoteForm implements Serializable {

  private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]");

  private final LocalizedDraft texts;
  private String original;

  QuoteForm(List<Quote> quotes, List<String> campaignLanguages) {
    LocalizedText present = LocalizedText.EMPTY;
    for (Quote quote : quotes) {
      present = present.with(quote.language(), quote.text());
    }
    Set<String> languages = new LinkedHashSet<>(campaignLanguages);
    languages.addAll(present.asMap().keySet());
    this.texts = new LocalizedDraft(present, List.copyOf(languages));
    this.original =
        quotes.stream()
            .filter(quote -> quote.translatedFrom() == null)
            .map(Quote::language)
            .findFirst()
            .orElse(null);
  }

  /** The original first; without one named it is the first that was typed. */
  List<Quote> quotes() {
    LocalizedText typed = texts.toText();
    String source = typed.in(original == null ? "" : original) == null ? null : original;
    String from = source == null ? typed.sourceLanguage() : source;
    List<Quote> quotes = new ArrayList<>();
    typed
        .asMap()
        .forEach(
            (language, words) -> {
              boolean isOriginal = language.equals(from);
              quotes.add(
                  isOriginal ? 0 : quotes.size(),
                  new Quote(language, words, isOriginal ? null : from));
            });
    return quotes;
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
