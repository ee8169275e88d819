package org.tadamun.kernel.text.entity;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A text that people wrote, by language (BCP 47). The first language is the source, the others are
 * translations of it. Immutable; contains no blank translations.
 */
public final class LocalizedText implements Serializable {

  /** The most languages that one text may have; columns are sized for them. */
  public static final int LANGUAGES_MAX = 10;

  /**
   * The most characters of all translations of one text as JSON, since Derby's columns end at
   * 32,672. Only texts of thousands of characters in ten languages come near it.
   */
  public static final int JSON_MAX = 32_000;

  public static final LocalizedText EMPTY = new LocalizedText(new LinkedHashMap<>());

  private final LinkedHashMap<String, String> byLanguage;

  private LocalizedText(LinkedHashMap<String, String> byLanguage) {
    this.byLanguage = byLanguage;
  }

  public static LocalizedText of(String language, String text) {
    return EMPTY.with(language, text);
  }

  /** Keeps the map's order: its first entry is the source language. */
  public static LocalizedText ofMap(Map<String, String> texts) {
    LocalizedText result = EMPTY;
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      result = result.with(entry.getKey(), entry.getValue());
    }
    return result;
  }

  /**
   * A copy with this language, line ends as one character each; a blank text removes the language.
   */
  public LocalizedText with(String language, String text) {
    Objects.requireNonNull(language, "language");
    LinkedHashMap<String, String> copy = new LinkedHashMap<>(byLanguage);
    if (text == null || text.isBlank()) {
      copy.remove(language);
    } else {
      copy.put(language, text.strip().replaceAll("\r\n?", "\n"));
    }
    return new LocalizedText(copy);
  }

  /** Exactly this language, or null. */
  public String in(String language) {
    return byLanguage.get(language);
  }

  /** The text in this language, else in the source; null if there is no text at all. */
  public String best(Locale locale) {
    String language = bestLanguage(locale);
    return language == null ? null : byLanguage.get(language);
  }

  /** The language of what {@link #best} returns, for the page's {@code lang}. */
  public String bestLanguage(Locale locale) {
    if (byLanguage.containsKey(locale.toLanguageTag())) {
      return locale.toLanguageTag();
    }
    return byLanguage.containsKey(locale.getLanguage()) ? locale.getLanguage() : sourceLanguage();
  }

  public String sourceLanguage() {
    return byLanguage.isEmpty() ? null : byLanguage.firstEntry().getKey();
  }

  /** Null for an absent or empty text, which are the same to a reader. */
  public static LocalizedText orNull(LocalizedText text) {
    return text == null || text.isEmpty() ? null : text;
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  public Map<String, String> asMap() {
    return Collections.unmodifiableMap(byLanguage);
  }

  public String toJson() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    byLanguage.forEach(json::add);
    return json.build().toString();
  }

  public static LocalizedText fromJson(String json) {
    if (json == null || json.isEmpty()) {
      return EMPTY;
    }
    try (var reader = JSON.createReader(new StringReader(json))) {
      LinkedHashMap<String, String> texts = new LinkedHashMap<>();
      reader
          .readObject()
          .forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
      return new LocalizedText(texts);
    }
  }

  /** Compares the order too, since the first language is the source. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LocalizedText text
        && List.copyOf(byLanguage.entrySet()).equals(List.copyOf(text.byLanguage.entrySet()));
  }

  @Override
  public int hashCode() {
    return byLanguage.hashCode();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
