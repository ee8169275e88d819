package org.tadamun.kernel.text.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The source words of several texts: if these are equal, the texts differ in translations only.
 * Line ends are ignored, since forms send others than they received.
 *
 * @param parts language and words of each text; null for a text without words
 */
public record SourceWords(List<Map.Entry<String, String>> parts) {

  /** Keeps the order; an absent text counts as an empty one. */
  public static SourceWords of(Stream<LocalizedText> parts) {
    return new SourceWords(parts.map(SourceWords::source).toList());
  }

  private static Map.Entry<String, String> source(LocalizedText part) {
    if (part == null || part.isEmpty()) {
      return null;
    }
    String language = part.sourceLanguage();
    return Map.entry(language, part.in(language).replaceAll("\r\n?", "\n"));
  }
}
