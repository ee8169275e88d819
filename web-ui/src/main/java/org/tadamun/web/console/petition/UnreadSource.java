package org.tadamun.web.console.petition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.Likeness;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;

/** A petition's text is translated as a whole, and a colleague may change a part meanwhile. */
public final class UnreadSource {

  private UnreadSource() {}

  /**
   * Whether translations would count as those of words that their writer has not read.
   *
   * @param read when the form was opened; null for what was not there
   * @param present what is stored
   * @param typed what would be stored on top of that
   */
  public static boolean isUnder(PetitionText read, PetitionText present, PetitionText typed) {
    return read != null
        && !read.isTranslatedBy(present)
        && isTranslatedUnlike(parts(present), parts(typed), typed.sourceLanguage());
  }

  /** Also where words of the source were typed too: the translation is of the other's as well. */
  private static boolean isTranslatedUnlike(
      List<LocalizedText> present, List<LocalizedText> typed, String source) {
    return IntStream.range(0, Math.max(present.size(), typed.size()))
        .anyMatch(part -> isTranslatedUnlike(at(present, part), at(typed, part), source));
  }

  private static boolean isTranslatedUnlike(
      LocalizedText present, LocalizedText typed, String source) {
    return Stream.of(present, typed)
        .flatMap(one -> one.asMap().keySet().stream())
        .filter(language -> !language.equals(source))
        .anyMatch(language -> !Likeness.is(present.in(language), typed.in(language)));
  }

  private static List<LocalizedText> parts(PetitionText text) {
    return Stream.concat(Stream.of(text.title(), text.body()), text.demands().stream()).toList();
  }

  private static LocalizedText at(List<LocalizedText> parts, int place) {
    return place < parts.size() ? parts.get(place) : LocalizedText.EMPTY;
  }
}
