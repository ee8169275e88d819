package org.tadamun.kernel.time.boundary;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.util.Set;

/**
 * Which clocks a country has, by the data of ICU. A zone of somewhere else is most often what was
 * left over from another place, and hours wrong (docs/adr/273).
 */
public final class CountryZones {

  /** UTC and GMT, as ICU calls them by each of their names. */
  private static final Set<String> OF_NOWHERE = Set.of("Etc/UTC", "Etc/GMT");

  private CountryZones() {}

  /**
   * Whether this is no zone of the country. Nothing can be told where either is absent or not known
   * to ICU, nor of a country without zones, as the unknown one. UTC and GMT are of nowhere: who
   * names one means it; not another fixed offset, whose sign is the other way round in {@code
   * Etc/GMT-5}.
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
