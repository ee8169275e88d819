package org.tadamun.actions.programme.boundary;

import java.util.Locale;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.boundary.since.AnnouncedView;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/** Writes places, and what was announced first, in the reader's language. */
public final class PlaceTexts {

  private PlaceTexts() {}

  /**
   * Venue, address, town and country, each isolated in its own direction; empty without a place.
   */
  public static String of(PlaceDraft place, Countries countries, Locale locale) {
    return place == null
        ? ""
        : PlaceTime.listed(
            Stream.of(
                Languages.apart(place.venue(), locale),
                Languages.apart(place.address(), locale),
                Languages.apart(place.locality(), locale),
                land(place.country(), countries, locale)),
            locale);
  }

  /**
   * Writes the time and town announced first. About the way there it says only that it was another
   * one or, while the present one is hidden, that it is no longer shown.
   */
  public static String of(AnnouncedView before, Texts texts, Countries countries, Locale locale) {
    AnnouncedView.Where where = before.place();
    String when = PlaceTime.of(before.localStart(), before.timeZone(), locale);
    Stream<String> place =
        where == null
            ? Stream.of(texts.get(locale, "actions.public.online"))
            : Stream.of(
                where.elsewhere() ? texts.get(locale, way(where.hidden())) : null,
                Languages.apart(where.locality(), locale),
                land(where.country(), countries, locale));
    return PlaceTime.listed(Stream.concat(Stream.of(when), place), locale);
  }

  private static String way(boolean hidden) {
    return hidden ? "actions.public.moved.hidden" : "actions.public.moved.elsewhere";
  }

  private static String land(String country, Countries countries, Locale locale) {
    return country == null ? null : countries.name(country, locale);
  }
}
