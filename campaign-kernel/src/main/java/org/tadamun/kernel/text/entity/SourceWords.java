package org.tadamun.kernel.text.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is said in the language of its source, part by part: where that is the same, two texts
 * differ in translations alone. How a line ends is no word: a form sends it otherwise than it came.
 *
 * @param parts language and words; null for a part without any
 */
public record SourceWords(List<Map.Entry<String, String>> parts) {

  /** In their order; an absent part is an empty one. */
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
