package org.tadamun.web.console.petition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.Likeness;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * Checks that a translation belongs to the source text that its writer has read, since a colleague
 * may change a part of it meanwhile.
 */
public final class UnreadSource {

  private UnreadSource() {}

  /**
   * Whether translations would be stored for source words that their writer has not read.
   *
   * @param read the text when the form was opened; null for a new one
   * @param present the stored text
   * @param typed the text that would replace it
   */
  public static boolean isUnder(PetitionText read, PetitionText present, PetitionText typed) {
    return read != null
        && !read.isTranslatedBy(present)
        && isTranslatedUnlike(parts(present), parts(typed), typed.sourceLanguage());
  }

  /**
   * Whether any translation differs. This counts even if the writer typed the source too: the
   * translation is then also of the colleague's words.
   */
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
