package org.tadamun.petition.version.boundary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.version.control.WordDiff;

/**
 * Two texts of a petition compared in one language.
 *
 * @param language BCP 47
 * @param dir ltr or rtl
 */
public record TextComparison(
    String language, String dir, Difference title, Difference body, List<Difference> demands) {

  /**
   * The languages of {@link #of} in which something changed.
   *
   * @param before null for the first text, which has no changes
   */
  public static List<TextComparison> changes(VersionView before, VersionView after) {
    return before == null
        ? List.of()
        : of(before.text(), after.text()).stream().filter(one -> !one.same()).toList();
  }

  /** Each language of either text, the later one's source first; unchanged ones too. */
  public static List<TextComparison> of(PetitionText before, PetitionText after) {
    Set<String> languages = new LinkedHashSet<>(after.languages());
    languages.addAll(before.languages());
    return languages.stream().map(language -> of(before, after, language)).toList();
  }

  private static TextComparison of(PetitionText before, PetitionText after, String language) {
    Locale locale = Locale.forLanguageTag(language);
    List<Difference> demands = new ArrayList<>();
    int most = Math.max(before.demands().size(), after.demands().size());
    for (int i = 0; i < most; i++) {
      demands.add(
          WordDiff.between(demand(before, i, language), demand(after, i, language), locale));
    }
    return new TextComparison(
        language,
        Languages.direction(language),
        WordDiff.between(before.title().in(language), after.title().in(language), locale),
        WordDiff.between(before.body().in(language), after.body().in(language), locale),
        demands);
  }

  private static String demand(PetitionText text, int at, String language) {
    return at < text.demands().size() ? text.demands().get(at).in(language) : null;
  }

  public boolean same() {
    return title.same() && body.same() && demands.stream().allMatch(Difference::same);
  }
}
