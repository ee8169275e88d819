package org.tadamun.actions.programme.boundary;

import java.util.Locale;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.boundary.moved.AnnouncedView;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;

/** Where something is, and when and where it had been announced, in the reader's language. */
public final class PlaceWords {

  private PlaceWords() {}

  /** Venue, address, town and country; nothing of nowhere. */
  public static String of(PlaceDraft place, Countries countries, Locale locale) {
    return place == null
        ? ""
        : listed(
            place.venue(), place.address(), place.locality(), place.country(), countries, locale);
  }

  /** Day, time, clock and place of before. */
  public static String of(AnnouncedView before, Texts texts, Countries countries, Locale locale) {
    AnnouncedView.Where where = before.place();
    String place =
        where == null
            ? texts.get(locale, "actions.public.online")
            : listed(
                where.venue(),
                where.address(),
                where.locality(),
                where.country(),
                countries,
                locale);
    String when = PlaceTime.of(before.localStart(), before.timeZone(), locale);
    return PlaceTime.listed(Stream.of(when, place), locale);
  }

  private static String listed(
      String venue,
      String address,
      String locality,
      String country,
      Countries countries,
      Locale locale) {
    String land = country == null ? null : countries.name(country, locale);
    return PlaceTime.listed(Stream.of(venue, address, locality, land), locale);
  }
}
