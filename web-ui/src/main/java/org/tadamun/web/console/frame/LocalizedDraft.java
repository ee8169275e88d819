package org.tadamun.web.console.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What somebody is typing in several languages. The first language is the source. Every language
 * that the text has is shown, also one that the campaign has given up: the public reads it, and
 * only here is it corrected or taken away.
 */
public class LocalizedDraft implements Serializable {

  private final List<String> languages;
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> settled = new HashSet<>();

  public LocalizedDraft(LocalizedText text, List<String> languages) {
    if (text != null) {
      texts.putAll(text.asMap());
    }
    Stream<String> present = text == null ? Stream.empty() : text.asMap().keySet().stream();
    this.languages = Stream.concat(languages.stream(), present).distinct().toList();
  }

  /**
   * The languages of a form for a text that exists: what was its source stays so, whatever the
   * campaign's first language has become.
   */
  public static List<String> sourceFirst(String source, List<String> languages) {
    return Stream.concat(Stream.of(source), languages.stream()).distinct().toList();
  }

  /** Of a text that exists its source stays first, since by that it is known. */
  public static LocalizedDraft of(LocalizedText text, List<String> languages) {
    return new LocalizedDraft(
        text,
        text == null || text.isEmpty() ? languages : sourceFirst(text.sourceLanguage(), languages));
  }

  /** Of a text of no campaign: its own languages first, as they are, and then these. */
  public static LocalizedDraft ownFirst(LocalizedText text, Stream<String> further) {
    return new LocalizedDraft(
        text, Stream.concat(text.asMap().keySet().stream(), further).toList());
  }

  /** Room for this many texts, of which some are written. */
  public static List<LocalizedDraft> several(
      List<LocalizedText> written, int room, List<String> languages) {
    List<LocalizedDraft> drafts = new ArrayList<>();
    for (int i = 0; i < room; i++) {
      drafts.add(new LocalizedDraft(i < written.size() ? written.get(i) : null, languages));
    }
    return drafts;
  }

  /** Those with words. They move up in the form too, so that a mistake is told at its own input. */
  public static List<LocalizedText> filled(List<LocalizedDraft> drafts) {
    drafts.sort(Comparator.comparing(draft -> draft.toText().isEmpty()));
    return drafts.stream().map(LocalizedDraft::toText).filter(text -> !text.isEmpty()).toList();
  }

  /** From now on what is stored stays as it is; only languages that are missing are added. */
  public LocalizedDraft settle(LocalizedText stored) {
    stored.asMap().entrySet().stream()
        .filter(entry -> entry.getValue().equals(texts.get(entry.getKey())))
        .forEach(entry -> settled.add(entry.getKey()));
    return this;
  }

  /** From now on nothing of it can be stored, and nothing is typed in vain. */
  public LocalizedDraft close() {
    settled.addAll(languages);
    return this;
  }

  /** From now on its source is read only, for who translates it. */
  public LocalizedDraft settleSource() {
    settled.add(languages.getFirst());
    return this;
  }

  /** Whether it has a language in which something can be typed. */
  public boolean isOpen() {
    return !settled.containsAll(languages);
  }

  /** Whether what it has in this language is to be read only. */
  public boolean isSettled(String language) {
    return settled.contains(language);
  }

  public List<String> getLanguages() {
    return languages;
  }

  public Map<String, String> getTexts() {
    return texts;
  }

  /** How many of the translations, the languages after the first, have a text. */
  public long written(List<String> shown) {
    return shown.stream().skip(1).map(texts::get).filter(LocalizedDraft::isWritten).count();
  }

  private static boolean isWritten(String text) {
    return text != null && !text.isBlank();
  }

  /** In the order of the languages. */
  public LocalizedText toText() {
    LocalizedText result = LocalizedText.EMPTY;
    for (String language : languages) {
      result = result.with(language, texts.get(language));
    }
    return result;
  }
}
