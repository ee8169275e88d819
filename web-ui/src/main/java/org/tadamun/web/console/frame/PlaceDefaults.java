package org.tadamun.web.console.frame;

import com.ibm.icu.util.TimeZone;
import java.util.Set;

/** What a form can fill in by itself, so that somebody in a hurry types less. */
public final class PlaceDefaults {

  private PlaceDefaults() {}

  /** The zone of a country that has only one, else null: a guess would be worse than a question. */
  public static String zone(String country) {
    if (country == null) {
      return null;
    }
    Set<String> zones =
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    return zones.size() == 1 ? zones.iterator().next() : null;
  }
}
