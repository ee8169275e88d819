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
 * What people wrote, by language (BCP 47). The first language is the source, of which the others
 * are translations. Immutable; blank translations do not exist.
 */
public final class LocalizedText implements Serializable {

  /** How many translations one text may have; columns are sized for them. */
  public static final int LANGUAGES_MAX = 10;

  /**
   * The most characters that all translations of one text take as JSON, since no column is longer:
   * Derby ends at 32,672. Only texts of thousands of characters in ten languages come near it.
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

  /** With this language, a line's end as one character; without it where the text is blank. */
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

  /** This language, or the source, or null where there is no text at all. */
  public String best(Locale locale) {
    String language = bestLanguage(locale);
    return language == null ? null : byLanguage.get(language);
  }

  /** The language in which {@link #best} answers: what stands in the page's {@code lang}. */
  public String bestLanguage(Locale locale) {
    if (byLanguage.containsKey(locale.toLanguageTag())) {
      return locale.toLanguageTag();
    }
    return byLanguage.containsKey(locale.getLanguage()) ? locale.getLanguage() : sourceLanguage();
  }

  public String sourceLanguage() {
    return byLanguage.isEmpty() ? null : byLanguage.firstEntry().getKey();
  }

  /** An absent text and an empty one are the same to a reader: null. */
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

  /** Their order too: the first one is the source. */
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
