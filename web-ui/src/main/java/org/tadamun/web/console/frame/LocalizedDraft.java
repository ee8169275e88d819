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
 * A text that is being typed in several languages; the first is the source. Every language of the
 * text is shown, also one that the campaign gave up: the public reads it, and only here can it be
 * corrected or removed.
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
   * The languages of a form for a stored text: its source stays first, even if the campaign's first
   * language is another one now.
   */
  public static List<String> sourceFirst(String source, List<String> languages) {
    return Stream.concat(Stream.of(source), languages.stream()).distinct().toList();
  }

  /**
   * Makes the draft of a text; the source of a stored one stays first, which marks it as the
   * source.
   */
  public static LocalizedDraft of(LocalizedText text, List<String> languages) {
    return new LocalizedDraft(
        text,
        text == null || text.isEmpty() ? languages : sourceFirst(text.sourceLanguage(), languages));
  }

  /** Makes the draft of a text without a campaign: its own languages first, in their order. */
  public static LocalizedDraft ownFirst(LocalizedText text, Stream<String> further) {
    return new LocalizedDraft(
        text, Stream.concat(text.asMap().keySet().stream(), further).toList());
  }

  /** Makes this many drafts, some of which have texts already. */
  public static List<LocalizedDraft> several(
      List<LocalizedText> written, int room, List<String> languages) {
    List<LocalizedDraft> drafts = new ArrayList<>();
    for (int i = 0; i < room; i++) {
      drafts.add(new LocalizedDraft(i < written.size() ? written.get(i) : null, languages));
    }
    return drafts;
  }

  /**
   * The texts that are not empty. It moves their drafts to the front too, so that an error appears
   * at the right input.
   */
  public static List<LocalizedText> filled(List<LocalizedDraft> drafts) {
    drafts.sort(Comparator.comparing(draft -> draft.toText().isEmpty()));
    return drafts.stream().map(LocalizedDraft::toText).filter(text -> !text.isEmpty()).toList();
  }

  /**
   * Makes the languages read-only in which the draft still equals the stored text; others can be
   * added.
   */
  public LocalizedDraft settle(LocalizedText stored) {
    stored.asMap().entrySet().stream()
        .filter(entry -> entry.getValue().equals(texts.get(entry.getKey())))
        .forEach(entry -> settled.add(entry.getKey()));
    return this;
  }

  /** Makes all languages read-only, because nothing of it can be stored. */
  public LocalizedDraft close() {
    settled.addAll(languages);
    return this;
  }

  /** Makes the source read-only, for a translator. */
  public LocalizedDraft settleSource() {
    settled.add(languages.getFirst());
    return this;
  }

  /** Whether something can be typed in any language. */
  public boolean isOpen() {
    return !settled.containsAll(languages);
  }

  /** Whether this language is read-only. */
  public boolean isSettled(String language) {
    return settled.contains(language);
  }

  public List<String> getLanguages() {
    return languages;
  }

  public Map<String, String> getTexts() {
    return texts;
  }

  /** How many of these languages have a text, the first left out. */
  public long written(List<String> shown) {
    return shown.stream().skip(1).map(texts::get).filter(LocalizedDraft::isWritten).count();
  }

  private static boolean isWritten(String text) {
    return text != null && !text.isBlank();
  }

  /** The text, with its languages in the draft's order. */
  public LocalizedText toText() {
    LocalizedText result = LocalizedText.EMPTY;
    for (String language : languages) {
      result = result.with(language, texts.get(language));
    }
    return result;
  }
}
