package org.tadamun.kernel.document.boundary;

import java.util.List;
import java.util.stream.Stream;

/** A text in each language of a document; a single version where it is the same in all. */
public record Phrase(List<TextInLanguage> versions) {

  /** A text of the program, or of people who wrote it in several languages. */
  public static Phrase of(Stream<TextInLanguage> versions) {
    List<TextInLanguage> all = versions.toList();
    boolean same = all.stream().map(TextInLanguage::text).distinct().count() == 1;
    return new Phrase(same ? List.of(all.getFirst()) : all);
  }

  /** A text without a language: a name, a number, a hash. */
  public static Phrase plain(String text) {
    return new Phrase(List.of(new TextInLanguage(text, null)));
  }

  /** An empty phrase. */
  public static Phrase none() {
    return new Phrase(List.of());
  }

  public TextInLanguage first() {
    return versions.getFirst();
  }
}
