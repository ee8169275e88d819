package org.tadamun.web.console.update;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.signature.boundary.search.NewsReach;

/**
 * How many people a piece of news would reach in the name of one organisation.
 *
 * @param organisation its slug
 * @param imported how many were imported and therefore get no mail
 */
public record ReachRow(
    String organisation, LocalizedText name, long people, List<Reading> readings, long imported) {

  /**
   * The people who want one language.
   *
   * @param language BCP 47
   * @param instead the language in which they get the news because it is not written in theirs;
   *     else null
   */
  public record Reading(String language, long people, String instead) {}

  /**
   * Makes the row, with the language that most people want first.
   *
   * @param locale gives the locale of a mail for a wanted language, since not each language has one
   */
  static ReachRow of(
      NewsReach.OfOrganisation reach, LocalizedText body, Function<String, Locale> locale) {
    List<Reading> readings =
        reach.byLanguage().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(one -> reading(one.getKey(), one.getValue(), body, locale))
            .toList();
    return new ReachRow(
        reach.organisation(), reach.name(), reach.people(), readings, reach.imported());
  }

  private static Reading reading(
      String language, long people, LocalizedText body, Function<String, Locale> locale) {
    String comes = body.bestLanguage(locale.apply(language));
    return new Reading(language, people, language.equals(comes) ? null : comes);
  }

  boolean isOfNobody() {
    return people == 0 && imported == 0;
  }
}
