package org.tadamun.kernel.time.boundary;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.util.Set;

/**
 * Which clocks a country has, by the data of ICU. A zone of somewhere else is most often what was
 * left over from another place, and hours wrong (docs/adr/273).
 */
public final class CountryZones {

  /** What ICU calls the region of zones that belong to none. */
  private static final String NOWHERE = "001";

  private CountryZones() {}

  /**
   * Whether this is no zone of the country. Nothing can be told where either is absent or not known
   * to ICU, nor of a country without zones, as the unknown one. UTC is of nowhere: who names it
   * means it.
   *
   * @param zone IANA
   * @param country ISO 3166-1 alpha-2
   */
  public static boolean isForeign(String zone, String country) {
    if (zone == null || country == null) {
      return false;
    }
    String canonical = TimeZone.getCanonicalID(zone);
    Set<String> own = TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, country, null);
    return canonical != null
        && !TimeZone.getRegion(canonical).equals(NOWHERE)
        && !own.isEmpty()
        && !own.contains(zone)
        && !own.contains(canonical);
  }
}
