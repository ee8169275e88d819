package org.tadamun.kernel.time.boundary;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The time zones of a country, by the data of ICU. A zone of another country is mostly left over
 * from another place, and hours wrong (docs/adr/273).
 */
public final class CountryZones {

  /** UTC and GMT, by ICU's names for all their aliases. */
  private static final Set<String> OF_NOWHERE = Set.of("Etc/UTC", "Etc/GMT");

  /** A fixed day in the past, so that the result does not depend on the clock. */
  private static final Instant SINCE = Instant.parse("2025-01-01T00:00:00Z");

  private CountryZones() {}

  /**
   * The zone of a whole country; null where it has several times, or several zones of which ICU
   * names none as the usual one. Germany, for example, has two zones with the same time.
   *
   * @param country ISO 3166-1 alpha-2, or null
   */
  public static String common(String country) {
    if (country == null) {
      return null;
    }
    Set<String> own =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    if (own.isEmpty() || !ZoneId.getAvailableZoneIds().containsAll(own)) {
      return null;
    }
    String first = own.iterator().next();
    if (own.size() == 1) {
      return first;
    }
    TimeZoneNames names = TimeZoneNames.getInstance(Locale.ROOT);
    String clock = names.getMetaZoneID(first, SINCE.toEpochMilli());
    String usual = clock == null ? null : names.getReferenceZoneID(clock, country);
    boolean named = usual != null && own.contains(usual);
    return named && own.stream().allMatch(zone -> isAlike(zone, first)) ? usual : null;
  }

  private static boolean isAlike(String zone, String other) {
    ZoneRules one = ZoneId.of(zone).getRules();
    ZoneRules two = ZoneId.of(other).getRules();
    return one.getOffset(SINCE).equals(two.getOffset(SINCE))
        && changes(one).equals(changes(two))
        && one.getTransitionRules().equals(two.getTransitionRules());
  }

  private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
    return rules.getTransitions().stream()
        .filter(change -> change.getInstant().isAfter(SINCE))
        .toList();
  }

  /**
   * Whether this is no zone of the country. False where either is absent or unknown to ICU, where
   * the country has no zones, and for UTC and GMT, which are chosen on purpose. Other fixed offsets
   * count as foreign: their sign is reversed in {@code Etc/GMT-5}.
   *
   * @param zone IANA
   * @param country ISO 3166-1 alpha-2
   */
  public static boolean isForeign(String zone, String country) {
    if (zone == null || country == null) {
      return false;
    }
    boolean[] known = new boolean[1];
    String canonical = TimeZone.getCanonicalID(zone, known);
    Set<String> own = TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, country, null);
    return known[0]
        && !OF_NOWHERE.contains(canonical)
        && !own.isEmpty()
        && !own.contains(zone)
        && !own.contains(canonical);
  }
}
