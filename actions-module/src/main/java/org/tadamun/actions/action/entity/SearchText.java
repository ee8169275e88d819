package org.tadamun.actions.action.entity;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The search text of an action. It has titles in every language, town and venue, folded so that
 * "montreal" finds Montréal and Arabic is found with and without its vowel marks.
 */
public final class SearchText {

  public static final int MAX = 2000;

  private SearchText() {}

  static String of(LocalizedText title, Place place) {
    return of(title, place.locality(), place.venue());
  }

  /** Town and venue may be null. */
  public static String of(LocalizedText title, String locality, String venue) {
    Collection<String> titles = title.asMap().values();
    return Folded.upTo(
        MAX,
        Stream.concat(titles.stream(), Stream.of(locality, venue))
            .map(Folded::of)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n")));
  }
}
