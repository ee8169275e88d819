package org.tadamun.kernel.text.boundary;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One language as a form offers it: BCP 47 tag and name in the reader's language. */
public record LanguageChoice(String tag, String name) {

  /**
   * The languages that a form offers: those with codes of two letters, which all have names, sorted
   * for the reader's language, without withdrawn codes.
   *
   * @param present the tag chosen before, which is offered too; null or empty if none
   */
  public static List<LanguageChoice> sorted(Locale reader, String present) {
    Collator collator = Collator.getInstance(reader);
    Stream<String> chosen = present == null || present.isEmpty() ? Stream.of() : Stream.of(present);
    return Stream.concat(Arrays.stream(Locale.getISOLanguages()), chosen)
        .filter(tag -> tag.equals(present) || tag.equals(Locale.of(tag).toLanguageTag()))
        .distinct()
        .map(tag -> new LanguageChoice(tag, Languages.name(tag, reader)))
        .sorted(Comparator.comparing(LanguageChoice::name, collator::compare))
        .toList();
  }
}
