package org.tadamun.kernel.document.boundary;

import java.util.List;
import java.util.stream.Stream;

/** The same in each language of a document; once, where it is the same in all. */
public record Phrase(List<TextInLanguage> versions) {

  /** Words of the program, or of people who wrote them in several languages. */
  public static Phrase of(Stream<TextInLanguage> versions) {
    List<TextInLanguage> all = versions.toList();
    boolean same = all.stream().map(TextInLanguage::text).distinct().count() == 1;
    return new Phrase(same ? List.of(all.getFirst()) : all);
  }

  /** What has no language of its own: a name, a number, a hash. */
  public static Phrase plain(String text) {
    return new Phrase(List.of(new TextInLanguage(text, null)));
  }

  /** Where there is nothing to say. */
  public static Phrase none() {
    return new Phrase(List.of());
  }

  public TextInLanguage first() {
    return versions.getFirst();
  }
}
